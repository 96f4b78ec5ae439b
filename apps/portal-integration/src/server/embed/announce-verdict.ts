import type { FastifyInstance } from "fastify";
import { addresses } from "./addresses.ts";
import { datasetIn } from "./oembed.ts";

/** The page of a dataset is one file for all of them: what else is said of the one it shows is announced in a header. */
export function announceVerdict(app: FastifyInstance, base: string): void {
  const at = addresses(base);
  app.addHook("onRequest", async ({ method, url }, reply) => {
    if (method !== "GET" || !url.startsWith("/jeu-de-donnees?")) return;
    const id = datasetIn(base + url, base);
    if (id !== null) reply.header("link", alternatives(id, `${base}${url}`, at));
  });
}

/** `Link` values: oEmbed, discovered as https://oembed.com tells, and linked data. */
export function alternatives(dataset: string, address: string, at: ReturnType<typeof addresses>): string[] {
  return [
    `<${at.oembed(address)}>; rel="alternate"; type="application/json+oembed"`,
    `<${at.linked(dataset)}>; rel="alternate"; type="application/ld+json"`,
  ];
}
