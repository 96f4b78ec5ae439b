import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { addresses } from "../embed/addresses.ts";
import { alternatives } from "../embed/announce-verdict.ts";
import { datasetIn, oembed } from "../embed/oembed.ts";
import { verdictJsonLd } from "../embed/verdict-json-ld.ts";
import { type DatasetReference, readVerdict, type VerdictView } from "../store/read-verdict.ts";
import { Lang } from "./options.ts";

/** The built element, seen from the sources and from the build. */
const SCRIPTS = ["../../../dist/web/embed", "../web/embed"].map((path) =>
  fileURLToPath(new URL(`${path}/opendatalocale-report.js`, import.meta.url)),
);
/** Browsers ask again after that; in between a portal's pages cost us nothing. */
const SCRIPT_AGE = 3600;
const ANSWER_AGE = 300;

const Text = Type.String({ minLength: 1, maxLength: 500 });
const Id = Type.Object({ id: Text });
const Which = Type.Object({
  portal: Type.Optional(Type.String({ maxLength: 2000, description: "Adresse du portail, si `id` est le sien." })),
  resource: Type.Optional(Text),
});
const Oembed = Type.Object({
  url: Type.String({ maxLength: 2000 }),
  format: Type.Optional(Type.String({ maxLength: 20 })),
  maxwidth: Type.Integer({ minimum: 1, default: 10_000 }),
  maxheight: Type.Integer({ minimum: 1, default: 10_000 }),
  lang: Type.Optional(Lang),
});

/** What other sites show of a verdict: an element, an oEmbed answer, linked data. All of it is read from elsewhere. */
export const embedRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const at = addresses(config.publicUrl);
  // Nothing of it is private, and it is made to be read from somebody else's page: a refusal too.
  app.addHook("onRequest", async (_, reply) => {
    reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
  });
  const about = { tags: ["Intégrer"], params: Id, querystring: Which };
  const read = async (reference: DatasetReference): Promise<VerdictView> => {
    const view = await readVerdict(database, reference);
    if (view === null) throw new Problem("not-found");
    return view;
  };
  app.get(
    "/api/v1/datasets/:id/verdict",
    {
      schema: {
        ...about,
        summary: "Le verdict d’un jeu de données, en court",
        description: "`id` : le nôtre, ou celui du portail. Ce que lit l’élément `<opendatalocale-report>`.",
      },
    },
    async ({ params, query }, reply) => {
      const view = await read({ ...params, ...query });
      const { id } = view.dataset;
      reply.header("link", alternatives(id, at.verdict(id), at));
      return kept(reply).send({
        ...view,
        files: view.files.map((file) => ({ ...file, page: at.report(file.report) })),
      });
    },
  );
  app.get(
    "/api/v1/datasets/:id/verdict.jsonld",
    { schema: { ...about, summary: "Le même en données liées (DCAT, DQV, PROV)" } },
    async ({ params, query }, reply) => {
      const text = JSON.stringify(verdictJsonLd(await read({ ...params, ...query }), at));
      return kept(reply).type("application/ld+json; charset=utf-8").send(text);
    },
  );
  app.get(
    "/oembed",
    { schema: { tags: ["Intégrer"], summary: "oEmbed : de quoi montrer un verdict ailleurs", querystring: Oembed } },
    async ({ query }, reply) => {
      if ((query.format ?? "json") !== "json") throw new Problem("not-implemented", "format");
      const id = datasetIn(query.url, config.publicUrl);
      if (id === null) throw new Problem("not-found");
      const room = { maxWidth: query.maxwidth, maxHeight: query.maxheight };
      return kept(reply).send(
        oembed(await read({ id }), at, { lang: query.lang ?? "fr", base: config.publicUrl, ...room }),
      );
    },
  );
  const script = SCRIPTS.find((path) => existsSync(path));
  if (script === undefined) return;
  const code = readFileSync(script, "utf8");
  app.get("/embed/opendatalocale-report.js", { schema: { hide: true } }, async (_, reply) =>
    kept(reply, SCRIPT_AGE).type("text/javascript; charset=utf-8").send(code),
  );
};

function kept(reply: FastifyReply, age = ANSWER_AGE): FastifyReply {
  return reply.header("cache-control", `public, max-age=${age}`);
}
