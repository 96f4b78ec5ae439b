import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { Writable } from "node:stream";
import { parse } from "csv-parse";
import papaparse from "papaparse";
import { inferSchema, initParser } from "udsv";
import type { Engine } from "./engine.ts";

/** Counts line feeds with the native search: as fast as a file can be looked at. */
export const scan: Engine = {
  label: "newline scan (floor)",
  async go({ path }) {
    const file = openSync(path, "r");
    const buffer = Buffer.allocUnsafe(1 << 20);
    let lines = 0;
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      for (let at = buffer.indexOf(10); at >= 0 && at < length; at = buffer.indexOf(10, at + 1)) lines++;
    }
    closeSync(file);
    // Line feeds inside cells count too: not a number of rows.
    return lines > 0 ? {} : { rows: 0 };
  },
};

export const udsv: Engine = {
  label: "uDSV, parse only",
  async go({ path }) {
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
    return { rows };
  },
};

export const papa: Engine = {
  label: "PapaParse, parse only",
  go: ({ path }) => {
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
        .on("finish", () => resolve({ rows }))
        .on("error", reject);
    });
  },
};

export const csvParse: Engine = {
  label: "csv-parse, parse only",
  async go({ path }) {
    let rows = -1;
    for await (const _row of createReadStream(path, { highWaterMark: 1 << 20 }).pipe(parse({ relax_quotes: true })))
      rows++;
    return { rows };
  },
};
