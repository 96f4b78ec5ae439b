import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { ServiceError } from "../service-error.ts";
import { dataJson, regionDatasets, territoryDatasets } from "./demo-catalogue.ts";

/** The repository's examples, seen from the sources and from the build. */
const FOLDERS = ["../../../../../examples", "../../../../examples"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const FILES = "/demo/files";
/** Read by our own worker, from the same address as the person who looks at the pages: it must not use up what they may ask. */
const unlimited = { schema: { hide: true }, config: { rateLimit: false as const } };

/** Two portals that publish the repository's examples, for `start` to show. Their verdicts are the engine's own. */
export async function serveDemoPortals(app: FastifyInstance, publicUrl: string): Promise<void> {
  const examples = FOLDERS.find((path) => existsSync(`${path}/subventions`));
  if (examples === undefined) throw new ServiceError("no-examples");
  // A place of its own: the pages are served by the same plugin, which can decorate one place once.
  await app.register(async (place) => {
    await place.register(fastifyStatic, { root: examples, serve: false });
    place.get<{ Params: { "*": string } }>(`${FILES}/*`, unlimited, (request, reply) =>
      reply.sendFile(request.params["*"]),
    );
  });
  const files = publicUrl + FILES;
  app.get("/demo/data.json", unlimited, async () => dataJson(territoryDatasets(examples), files, Date.now()));
  app.get("/demo/region/data.json", unlimited, async () => dataJson(await regionDatasets(), files, Date.now()));
}

/** Of the authorities that an ATD follows, all invented. */
export function demoPortalUrl(publicUrl: string): string {
  return `${publicUrl}/demo/data.json`;
}

/** Of authorities that exist, whose files are invented. */
export function demoRegionUrl(publicUrl: string): string {
  return `${publicUrl}/demo/region/data.json`;
}
