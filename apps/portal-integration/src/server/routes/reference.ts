import { markup, pageOf } from "@opendatalocale/report";
import type { FastifyInstance } from "fastify";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
}

/** `/api/v1/openapi.json`, and the same as a page to read that asks nothing from elsewhere. */
export function exposeReference(app: FastifyInstance): void {
  app.get("/api/v1/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  app.get("/api", { schema: { hide: true } }, async (_, reply) =>
    reply.type("text/html; charset=utf-8").header("content-security-policy", DOCUMENT_POLICY).send(page(app)),
  );
}

function page(app: FastifyInstance): string {
  const { paths = {} } = app.swagger();
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) =>
      // @fastify/swagger writes each operation from our own route schemas.
      section(`${method.toUpperCase()} ${path}`, operation as Operation),
    ),
  );
  const body = `<h1>Interface de programmation</h1>
<p>Description complète pour les machines : <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Limites : débit, taille et temps sont bornés ; les erreurs suivent la RFC 9457.</p>
${sections.join("\n")}`;
  return pageOf({ lang: "fr", title: "Interface de programmation", body });
}

function section(name: string, { summary = "", description = "", tags = [] }: Operation): string {
  return `<article><h2><code>${markup(name)}</code></h2><p><strong>${markup(summary)}</strong> ${markup(tags.join(", "))}</p><p>${markup(description)}</p></article>`;
}
