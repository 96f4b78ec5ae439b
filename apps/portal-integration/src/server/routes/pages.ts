import { existsSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { pageOf } from "@opendatalocale/report";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../app/handle-errors.ts";
import { Problem } from "../app/problem.ts";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";

/** Where the built pages stand, seen from the sources and from the build. */
const FOLDERS = ["../../../dist/web", "../web"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The built pages when there are some; else one that says where the API is. */
export async function servePages(app: FastifyInstance, given: string | null): Promise<void> {
  const folder = (given === null ? FOLDERS : [given]).find((path) => existsSync(`${path}/index.html`));
  if (folder !== undefined)
    await app.register(fastifyStatic, {
      ...{ root: folder, etag: true, dotfiles: "deny", extensions: ["html"] },
      // Their names change with their content: a browser need never ask for them again.
      setHeaders: (answer, path) => {
        if (path.startsWith(`${folder}${sep}assets${sep}`))
          answer.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
  else
    app.get("/", { schema: { hide: true } }, async (_, reply) =>
      reply.type("text/html; charset=utf-8").header("content-security-policy", DOCUMENT_POLICY).send(plainPage()),
    );
  app.setNotFoundHandler((request, reply) => sendProblem(new Problem("not-found"), request, reply));
}

function plainPage(): string {
  const body = `<h1>OpenDataLocale</h1>
<p>Le service fonctionne. Ses pages ne sont pas construites ici.</p>
<ul><li><a href="/api">Interface de programmation</a></li><li><a href="/api/v1/datasets">Jeux de données vérifiés</a></li>
<li><a href="/api/v1/observatory?format=csv">Chiffres de l’observatoire (CSV)</a></li></ul>`;
  return pageOf({ lang: "fr", title: "Service", body });
}
