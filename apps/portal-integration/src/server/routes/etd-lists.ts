import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { schemaTitle } from "@opendatalocale/audit";
import { isSiren } from "@opendatalocale/territories";
import Type from "typebox";
import { editorsOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { addEtd } from "../atd/add-etd.ts";
import { type EtdLine, readEtdLines } from "../atd/etd-lines.ts";
import { etdTable, targetTable } from "../atd/exported-tables.ts";
import { importEtds } from "../atd/import-etds.ts";
import { ownAtd } from "../atd/own-atd.ts";
import { dutyView } from "../atd/read-etd.ts";
import { readTargets } from "../atd/targets.ts";
import { STAGES } from "../database/tables.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { inFolder } from "../validation/checker.ts";
import { receiveUpload } from "../validation/receive-upload.ts";
import {
  AtdId,
  FormatBody,
  Fte,
  KindBody,
  LangBody,
  Name,
  Population,
  SirenBody,
  StageBody,
  StatusBody,
} from "./atd-schemas.ts";
import { Departement } from "./options.ts";
import { sendTable } from "./send-rows.ts";

const paging = {
  q: Type.String({ maxLength: 200, default: "", description: "Une partie du nom, ou le SIREN." }),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  offset: Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }),
  format: FormatBody,
  lang: LangBody,
};
const List = Type.Object({
  ...paging,
  stage: Type.Optional(StageBody),
  status: Type.Optional(StatusBody),
  lacks: Type.Optional(
    Type.Enum(["published", "valid", "upToDate"], {
      description: "Celles à qui il manque un jeu publié, valide ou à jour.",
    }),
  ),
  sort: Type.Enum(["call", "name", "population"], { default: "call", description: "`call` : qui appeler d’abord." }),
});
const Targets = Type.Object({
  ...paging,
  status: Type.Array(StatusBody, { default: ["oblige", "oblige-a-confirmer", "a-verifier"], maxItems: 5 }),
});
const NewEtd = Type.Object(
  {
    siren: Type.Optional(SirenBody),
    name: Type.Optional(Name),
    kind: Type.Optional(KindBody),
    departements: Type.Optional(Type.Array(Departement, { maxItems: 10 })),
    population: Type.Optional(Population),
    fte: Type.Optional(Fte),
    stage: Type.Optional(StageBody),
  },
  { additionalProperties: false },
);
/** Bytes of a list of ETDs. */
const LONGEST_LIST = 5 * 1024 * 1024;

/** The ETDs of an ATD, and those it could take on. */
export const etdListRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const tags = ["Mon territoire"];
  const security = [{ token: [] }];
  const editors = { preHandler: editorsOnly };
  const writers = { preHandler: editorsOnly, config: costly(config.rateLimit) };
  app.get(
    "/atds/:id/etds",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Ses ETD et leurs obligations, qui appeler d’abord en tête",
        description:
          "Ordre : les collectivités obligées d’abord ; puis celles à qui il manque le plus de jeux obligatoires ; puis celles qui ont le plus de fichiers à corriger ; puis les plus peuplées.",
        params: AtdId,
        querystring: List,
      },
    },
    async ({ actor, params, query }, reply) => {
      const { id, name } = await ownAtd(database, actor, params.id);
      const all = await readEtdLines(database, id, new Date());
      const kept = all.filter((line) => isKept(line, query)).sort(sorts[query.sort]);
      if (query.format !== "json") return sendTable(etdTable(name, kept, query.lang), query.format, reply);
      const schemas = [...new Set(all.flatMap((line) => line.schemas.map(({ schema }) => schema)))].sort();
      return reply.header("cache-control", "no-store").send({
        total: kept.length,
        all: all.length,
        stages: Object.fromEntries(STAGES.map((stage) => [stage, all.filter((line) => line.stage === stage).length])),
        sums: sumsOf(all),
        schemas: schemas.map((schema) => ({
          id: schema,
          title: { fr: schemaTitle(schema, "fr"), en: schemaTitle(schema, "en") },
        })),
        items: kept.slice(query.offset, query.offset + query.limit),
      });
    },
  );
  app.post(
    "/atds/:id/etds",
    {
      ...writers,
      schema: {
        tags,
        security,
        summary: "Suit une collectivité",
        description:
          "Par son SIREN, si nos tables la connaissent ; sinon par son nom, sa nature et ses chiffres déclarés.",
        params: AtdId,
        body: NewEtd,
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await ownAtd(database, actor, params.id);
      if (body.siren !== undefined && !isSiren(body.siren)) throw new Problem("bad-request", "siren");
      const made = await addEtd(database, actor, id, body);
      await mirrorStages(database);
      return reply.code(201).send({ id: made });
    },
  );
  app.post(
    "/atds/:id/etds/import",
    {
      ...writers,
      schema: {
        tags,
        security,
        summary: "Suit les collectivités d’une liste",
        description:
          "Formulaire avec `file` : un tableau (CSV, Excel…) avec une colonne de SIREN ou de codes INSEE, et si l’on veut les agents en ETP. 5 Mo et 5 000 collectivités au plus.",
        consumes: ["multipart/form-data"],
        params: AtdId,
      },
    },
    async (request) => {
      const { id } = await ownAtd(database, request.actor, request.params.id);
      if (!request.isMultipart()) throw new Problem("unsupported-media-type");
      return inFolder(async (folder) => {
        const { file } = await receiveUpload(request, folder, LONGEST_LIST);
        if (file === null) throw new Problem("bad-request", "file");
        return importEtds(database, request.actor, id, file);
      });
    },
  );
  app.get(
    "/atds/:id/targets",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Collectivités de son territoire que la loi vise et que l’ATD ne suit pas encore",
        params: AtdId,
        querystring: Targets,
      },
    },
    async ({ actor, params, query }, reply) => {
      const { id, name, departements } = await ownAtd(database, actor, params.id);
      const known = await database.selectFrom("etds").select("siren").where("atd_id", "=", id).execute();
      const followed = new Set(known.flatMap(({ siren }) => siren ?? []));
      const day = new Date().toISOString().slice(0, 10);
      const targets = await readTargets({ departements, followed, statuses: query.status, words: query.q }, day);
      if (query.format !== "json") return sendTable(targetTable(name, targets, query.lang), query.format, reply);
      const page = targets.slice(query.offset, query.offset + query.limit);
      return reply.header("cache-control", "no-store").send({
        total: targets.length,
        items: page.map(({ authority, status, floors, obligations }) => ({
          siren: authority.siren,
          name: authority.name,
          kind: authority.kind,
          departements: authority.departements,
          population: authority.population.municipal?.value ?? authority.population.total?.value ?? null,
          status,
          because: [floors.population.because, floors.staff.because],
          duties: obligations.filter(({ level }) => level === "required").map(dutyView),
        })),
      });
    },
  );
};

function isKept(line: EtdLine, { q, stage, status, lacks }: Type.Static<typeof List>): boolean {
  const words = q.trim().toLocaleLowerCase("fr");
  return (
    (stage === undefined || line.stage === stage) &&
    (status === undefined || line.status === status) &&
    (lacks === undefined || line.counts[lacks] < line.counts.required) &&
    (line.name.toLocaleLowerCase("fr").includes(words) ||
      (line.siren ?? "").startsWith(words.replace(/\s/g, "") || " "))
  );
}

const sorts: Readonly<Record<Type.Static<typeof List>["sort"], (one: EtdLine, other: EtdLine) => number>> = {
  call: (one, other) => one.rank - other.rank,
  name: (one, other) => one.name.localeCompare(other.name, "fr"),
  population: (one, other) => (other.population ?? -1) - (one.population ?? -1),
};

/** Over all ETDs: the page's figures, whatever is filtered. */
function sumsOf(lines: readonly EtdLine[]) {
  const sum = (of: (line: EtdLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    obliged: lines.filter(({ status }) => status === "oblige").length,
    publishing: lines.filter(({ schemas }) => schemas.some(({ verdict }) => verdict !== null)).length,
    required: sum(({ counts }) => counts.required),
    published: sum(({ counts }) => counts.published),
    valid: sum(({ counts }) => counts.valid),
    upToDate: sum(({ counts }) => counts.upToDate),
  };
}
