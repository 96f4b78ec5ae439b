import { csvParseAjv } from "./csv-parse-ajv.ts";
import { duckdb } from "./duckdb.ts";
import { odl, odlRead } from "./odl.ts";
import { csvParse, papa, scan, udsv } from "./parsers.ts";
import { exceljs, hucre, readExcelFile } from "./spreadsheets.ts";

/** Everything that is measured, by the name that `measure.ts` takes. */
export const engines = {
  scan,
  odl,
  udsv,
  papa,
  csvParse,
  csvParseAjv,
  duckdb,
  odlRead,
  exceljs,
  readExcelFile,
  hucre,
} as const;

export type EngineName = keyof typeof engines;
