import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { formats, type Report } from "@opendatalocale/report";
import type { FastifyReply } from "fastify";
import Type from "typebox";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { inFolder } from "../validation/checker.ts";
import { receiveUpload } from "../validation/receive-upload.ts";

const Query = Type.Object({
  schema: Type.String({ maxLength: 2000 }),
  url: Type.String({ maxLength: 2000 }),
  ignore_header_case: Type.Optional(Type.String()),
  include_resource_data: Type.Optional(Type.String()),
});

interface Asked {
  readonly schema: string;
  readonly url: string | null;
  readonly ignore_header_case: string;
}

/** `GET` and `POST /validate` as the official validator's API (>= 0.12) answers, so that its clients can ask here instead. */
export const validataRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { checker, config }) => {
  const about = {
    tags: ["Compatible Validata"],
    description:
      "Mêmes paramètres et même réponse que l’API de Validata ; en français. 400 quand rien n’a pu être vérifié.",
  };
  const options = { config: costly(config.rateLimit) };
  app.get(
    "/validate",
    { ...options, schema: { ...about, summary: "Vérifie une adresse", querystring: Query } },
    async ({ query }, reply) => {
      const asked = { schema: query.schema, url: query.url, ignore_header_case: query.ignore_header_case ?? "false" };
      return answer(asked, reply, () => checker.check({ url: query.url }, optionsOf(asked)));
    },
  );
  app.post(
    "/validate",
    { ...options, schema: { ...about, summary: "Vérifie un fichier", consumes: ["multipart/form-data"] } },
    async (request, reply) => {
      if (!request.isMultipart()) throw new Problem("unsupported-media-type");
      return inFolder(async (folder) => {
        const { file, fields } = await receiveUpload(request, folder, config.maxUpload);
        const { schema = "", ignore_header_case = "false" } = fields;
        if (file === null || schema === "") throw new Problem("bad-request", file === null ? "file" : "schema");
        const asked = { schema, url: null, ignore_header_case };
        return answer(asked, reply, () => checker.check(file, optionsOf(asked)));
      });
    },
  );
};

function optionsOf({ schema, ignore_header_case }: Asked) {
  return { schema, ignoreHeaderCase: ignore_header_case.toLowerCase() === "true", lang: "fr" as const };
}

async function answer(asked: Asked, reply: FastifyReply, check: () => Promise<Report>): Promise<FastifyReply> {
  const { schema, url, ignore_header_case } = asked;
  const head = { schema, url, options: { ignore_header_case } };
  try {
    const report = await check();
    const about = { ...head, version: report.version, date: report.date };
    const { failure } = report;
    if (failure !== null)
      return reply.code(400).send({ ...about, error: { message: failure.message, type: "source-error" } });
    return reply.send({ ...about, report: validataReport(report) });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-fetched") throw error;
    const message = `Le fichier n’a pas pu être téléchargé (${error.detail}).`;
    return reply.code(400).send({ ...head, error: { message, type: "remote-source-error" } });
  }
}

function validataReport(report: Report): unknown {
  const form = formats.find(({ name }) => name === "validata");
  if (form === undefined) throw new Error("the form of Validata is gone");
  return JSON.parse(form.write(report, { lang: "fr", colour: false }));
}
