import type { Engine } from "./engine.ts";

/** Everything that is measured, by the name that `measure.ts` takes; each loads nothing of the others, whose code would weigh on its memory. */
export const engines = {
  nothing: async () => nothing,
  scan: async () => (await import("./parsers.ts")).scan,
  odl: async () => (await import("./odl.ts")).odl,
  udsv: async () => (await import("./parsers.ts")).udsv,
  papa: async () => (await import("./parsers.ts")).papa,
  csvParse: async () => (await import("./parsers.ts")).csvParse,
  csvParseAjv: async () => (await import("./csv-parse-ajv.ts")).csvParseAjv,
  duckdb: async () => (await import("./duckdb.ts")).duckdb,
  qsv: async () => (await import("./qsv.ts")).qsv,
  odlRead: async () => (await import("./odl.ts")).odlRead,
  exceljs: async () => (await import("./spreadsheets.ts")).exceljs,
  readExcelFile: async () => (await import("./spreadsheets.ts")).readExcelFile,
  hucre: async () => (await import("./spreadsheets.ts")).hucre,
} as const satisfies Readonly<Record<string, () => Promise<Engine>>>;

export type EngineName = keyof typeof engines;

/** What any process of Node takes. */
const nothing: Engine = { label: "nothing", go: async () => ({}) };
