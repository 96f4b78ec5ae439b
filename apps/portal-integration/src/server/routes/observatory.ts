import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import { remember } from "../app/remember.ts";
import type { Services } from "../app/services.ts";
import { LEVELS, readOutlines } from "../outlines/read-outlines.ts";
import type { Asked } from "../store/observatory/asked.ts";
import { AXES, readBreakdown } from "../store/observatory/read-breakdown.ts";
import { readFigures } from "../store/observatory/read-figures.ts";
import { readFiles } from "../store/observatory/read-files.ts";
import { readSchemas } from "../store/observatory/read-schemas.ts";
import { readSeries, STEPS } from "../store/observatory/read-series.ts";
import { DepartementCode, RegionCode, SchemaId, Siren } from "./options.ts";
import { sendCsv } from "./send-rows.ts";

const asked = {
  departement: Type.Optional(DepartementCode),
  region: Type.Optional(RegionCode),
  epci: Type.Optional(Siren),
  kind: Type.Optional(Type.String({ pattern: "^[a-z]{1,20}$" })),
  schema: Type.Optional(SchemaId),
};
const format = Type.Optional(Type.Enum(["json", "csv"]));
const STATES = ["valid", "validWithRemarks", "invalid", "notChecked", "expired"] as const;
const FILES = ["organisations", "datasets", "files", ...STATES] as const;
/** Long enough that a crowd asks PostgreSQL once, too short for anybody to see an old figure. */
const LIFETIME = 15_000;

/** The public figures. Each is a count that PostgreSQL makes of what is kept; the denominator is always given. */
export const observatoryRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const tags = ["Observatoire"];
  const figuresOf = remember(LIFETIME, (key) => readFigures(database, askedOf(key)));
  const schemasOf = remember(LIFETIME, (key) => readSchemas(database, askedOf(key)));
  const partsOf = remember(LIFETIME, (key) => {
    const { axis, ...rest } = JSON.parse(key);
    return readBreakdown(database, axis, rest);
  });
  const seriesOf = remember(LIFETIME, (key) => {
    const { step, count, ...rest } = JSON.parse(key);
    return readSeries(database, rest, { step, count });
  });
  app.get(
    "/observatory",
    { schema: { tags, summary: "Fichiers par schéma, verdict et département", querystring: Type.Object({ format }) } },
    async ({ query }, reply) => {
      const rows = await readFiles(database);
      if (query.format !== "csv") return rows;
      const head = ["schema", "verdict", "departement", "files", "organisations"] as const;
      return sendCsv(
        "observatoire",
        head,
        rows.map((row) => head.map((name) => row[name])),
        reply,
      );
    },
  );
  app.get(
    "/observatory/figures",
    { schema: { tags, summary: "Les indicateurs, avec leur dénominateur", querystring: Type.Object(asked) } },
    async ({ query }) => figuresOf(JSON.stringify(query)),
  );
  app.get(
    "/observatory/by/schema",
    {
      schema: {
        tags,
        summary: "Par schéma : à publier, publié, conforme",
        querystring: Type.Object({ ...asked, format }),
      },
    },
    async ({ query }, reply) => {
      const { format: form, ...rest } = query;
      const rows = await schemasOf(JSON.stringify(rest));
      if (form !== "csv") return { items: rows };
      const head = ["key", "required", "published", "conforming", ...FILES] as const;
      return sendCsv(
        "observatoire-schemas",
        head,
        rows.map((row) => head.map((name) => row[name])),
        reply,
      );
    },
  );
  app.get(
    "/observatory/by/:axis",
    {
      schema: {
        tags,
        summary: "Par département, région, EPCI, commune, type, taille ou logiciel",
        params: Type.Object({ axis: Type.Enum([...AXES]) }),
        querystring: Type.Object({ ...asked, format }),
      },
    },
    async ({ params: { axis }, query }, reply) => {
      const { format: form, ...rest } = query;
      const isWide = rest.departement === undefined && rest.region === undefined && rest.epci === undefined;
      if (axis === "commune" && isWide && form !== "csv")
        throw new Problem("bad-request", "departement | region | epci");
      const rows = await partsOf(JSON.stringify({ axis, ...rest }));
      if (form !== "csv") return { items: rows };
      const head = ["key", "name", "concerned", "open", "publishing", "conforming", ...FILES] as const;
      return sendCsv(
        `observatoire-${axis}`,
        head,
        rows.map((row) => head.map((name) => row[name])),
        reply,
      );
    },
  );
  app.get(
    "/observatory/series",
    {
      schema: {
        tags,
        summary: "Ce qui valait à la fin de chaque période",
        querystring: Type.Object({
          ...asked,
          format,
          step: Type.Enum([...STEPS], { default: "month" }),
          count: Type.Integer({ minimum: 1, maximum: 60, default: 24 }),
        }),
      },
    },
    async ({ query }, reply) => {
      const { format: form, ...rest } = query;
      const rows = await seriesOf(JSON.stringify(rest));
      if (form !== "csv") return { step: rest.step, items: rows };
      const head = ["period", "organisations", "files", ...STATES] as const;
      return sendCsv(
        "observatoire-series",
        head,
        rows.map((row) => head.map((name) => row[name])),
        reply,
      );
    },
  );
  app.get(
    "/observatory/outlines",
    {
      schema: {
        tags,
        summary: "Contours importés des EPCI ou des communes d’un département, en tracés SVG",
        querystring: Type.Object({ level: Type.Enum([...LEVELS]), departement: DepartementCode }),
      },
    },
    async ({ query: { level, departement } }) => readOutlines(database, level, departement),
  );
};

function askedOf(key: string): Asked {
  return JSON.parse(key);
}
