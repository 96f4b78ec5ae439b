import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { formats, type Report } from "@opendatalocale/report";
import type { FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import Value from "typebox/value";
import { langOf } from "../app/handle-errors.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";
import type { Services } from "../app/services.ts";
import { inFolder } from "../validation/checker.ts";
import { receiveUpload } from "../validation/receive-upload.ts";
import { CheckFields } from "./options.ts";

const FORMS = [
  "csv",
  "html",
  "json",
  "junit",
  "markdown",
  "sarif",
  "text",
  "validata",
  "frictionless",
  "github",
] as const;

const Query = Type.Object({
  format: Type.Optional(Type.Enum(FORMS, { description: "Forme du rapport ; `json` par défaut." })),
});

const WithUrl = Type.Interface([CheckFields], { url: Type.String({ maxLength: 2000, format: "uri" }) });

/** `POST /api/v1/validate`: a file in a form, or the address of one; the report is the one of `odl validate`. */
export const validateRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { checker, config, metrics }) => {
  const schema = {
    tags: ["Vérifier"],
    summary: "Vérifie un fichier ou une adresse",
    description:
      "Soit un formulaire `multipart/form-data` (champ `file` et les options), soit un objet JSON avec `url`. Répond 200 même si le fichier est à corriger : lisez `verdict`.",
    consumes: ["multipart/form-data", "application/json"],
    querystring: Query,
  };
  app.post("/validate", { schema, config: costly(config.rateLimit) }, async (request, reply) => {
    const report = await reportOn(request);
    metrics.validations.inc({ verdict: report.verdict });
    return sendReport(report, request.query.format ?? "json", reply);
  });

  async function reportOn(request: FastifyRequest): Promise<Report> {
    const lang = langOf(request);
    if (!request.isMultipart()) {
      const { url, ...options } = parsed(WithUrl, request.body);
      return checker.check({ url }, { lang, ...options });
    }
    return inFolder(async (folder) => {
      const { file, fields } = await receiveUpload(request, folder, config.maxUpload);
      if (file === null) throw new Problem("bad-request", "file");
      return checker.check(file, { lang, ...parsed(CheckFields, Value.Convert(CheckFields, fields)) });
    });
  }
};

/** A report in one of its forms; a page among them runs no script. */
export function sendReport(report: Report, format: (typeof FORMS)[number], reply: FastifyReply): FastifyReply {
  const form = formats.find(({ name }) => name === format);
  if (form === undefined) throw new Problem("bad-request", "format");
  if (form.mediaType === "text/html") reply.header("content-security-policy", DOCUMENT_POLICY);
  const text = form.write(report, { lang: report.options.locale, colour: false });
  return reply.type(`${form.mediaType}; charset=utf-8`).send(text);
}

/** What follows the schema; a fault names the field, in the words of JSON Schema. */
function parsed<Schema extends Type.TSchema>(schema: Schema, value: unknown): Type.Static<Schema> {
  if (Value.Check(schema, value)) return value;
  const [error] = Value.Errors(schema, value);
  throw new Problem("bad-request", error === undefined ? null : `${error.instancePath || "/"} ${error.message}`);
}
