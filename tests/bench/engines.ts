import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { Writable } from "node:stream";
import { run } from "@opendatalocale/cli";
import { parse } from "csv-parse";
import papaparse from "papaparse";
import { inferSchema, initParser } from "udsv";

/** What is measured: `odl validate` does everything; the peers only parse. */
export interface Engine {
  readonly label: string;
  /** Goes through the whole file; answers the rows it saw, header left out, for a check that all did the same work. */
  readonly go: (path: string, schema: string) => Promise<number>;
}

export const engines = {
  scan: { label: "newline scan (floor)", go: scan },
  odl: { label: "odl validate (parse + every check)", go: odl },
  udsv: { label: "uDSV, parse only", go: udsv },
  papaparse: { label: "PapaParse, parse only", go: papa },
  "csv-parse": { label: "csv-parse, parse only", go: csvParse },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;

/** Counts line feeds with the native search: as fast as a file can be looked at. Rows with line feeds inside cells count double, so the count is not compared. */
async function scan(path: string): Promise<number> {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(1 << 20);
  let lines = 0;
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
    for (let at = buffer.indexOf(10); at >= 0 && at < length; at = buffer.indexOf(10, at + 1)) lines++;
  }
  closeSync(file);
  return lines;
}

async function odl(path: string, schema: string): Promise<number> {
  let output = "";
  const nowhere = () => {};
  await run(["validate", path, "--schema", schema, "--format", "json"], {
    write: (text) => {
      output += text;
    },
    writeError: nowhere,
    stdin: () => process.stdin,
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  const report = JSON.parse(output);
  return report.stats.rows;
}

async function udsv(path: string): Promise<number> {
  let rows = 0;
  let parser: ReturnType<typeof initParser> | undefined;
  const count = () => {
    rows++;
  };
  for await (const text of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, count);
  }
  parser?.end();
  return rows;
}

function papa(path: string): Promise<number> {
  let rows = -1;
  return new Promise((resolve, reject) => {
    const stream = papaparse.parse(papaparse.NODE_STREAM_INPUT, {});
    const count = new Writable({
      objectMode: true,
      write: (_row, _encoding, next) => {
        rows++;
        next();
      },
    });
    createReadStream(path, { highWaterMark: 1 << 20 })
      .pipe(stream)
      .pipe(count)
      .on("finish", () => resolve(rows))
      .on("error", reject);
  });
}

async function csvParse(path: string): Promise<number> {
  let rows = -1;
  for await (const _row of createReadStream(path, { highWaterMark: 1 << 20 }).pipe(parse({ relax_quotes: true })))
    rows++;
  return rows;
}
