import { existsSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { type Lang, pageOf } from "@opendatalocale/report";
import type { FastifyInstance } from "fastify";
import { langOf, sendProblem } from "../app/handle-errors.ts";
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
  app.setNotFoundHandler((request, reply) => {
    const isForPerson = request.headers.accept?.includes("text/html") === true && !request.url.startsWith("/api/v1/");
    if (!isForPerson) return sendProblem(new Problem("not-found"), request, reply);
    reply.code(404).type("text/html; charset=utf-8").header("content-security-policy", DOCUMENT_POLICY);
    return reply.send(notFoundPage(langOf(request)));
  });
}

function plainPage(): string {
  const body = `<h1>OpenDataLocale</h1>
<p>Le service fonctionne. Ses pages ne sont pas construites ici.</p>
<ul><li><a href="/api">Interface de programmation</a></li><li><a href="/api/v1/datasets">Jeux de données vérifiés</a></li>
<li><a href="/api/v1/observatory?format=csv">Chiffres de l’observatoire (CSV)</a></li></ul>`;
  return pageOf({ lang: "fr", title: "Service", body });
}

const LOST = {
  fr: {
    title: "Page introuvable",
    text: "Il n’y a rien à cette adresse. La page a pu changer de place, ou l’adresse être mal copiée.",
    ways: { "/": "Vérifier un fichier", "/observatoire": "Observatoire", "/recherche": "Chercher une organisation" },
  },
  en: {
    title: "Page not found",
    text: "There is nothing at this address. The page may have moved, or the address was not copied whole.",
    ways: { "/": "Check a file", "/observatoire": "Observatory", "/recherche": "Search for an organisation" },
  },
} as const;

/** What a person sees who followed a wrong address; machines are told the problem. */
function notFoundPage(lang: Lang): string {
  const { title, text, ways } = LOST[lang];
  const links = Object.entries(ways).map(([address, name]) => `<li><a href="${address}">${name}</a></li>`);
  return pageOf({ lang, title, body: `<h1>${title}</h1>\n<p>${text}</p>\n<ul>${links.join("")}</ul>` });
}
