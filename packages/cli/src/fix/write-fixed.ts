import { once } from "node:events";
import type { WriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { Lang } from "@opendatalocale/report";
import { harmlessCell } from "@opendatalocale/report";
import { csvLine, writeXlsx } from "@opendatalocale/tabular/write";
import { type Change, changeReason, type FixOptions, type OpenedFix } from "@opendatalocale/validator/fix";

export interface FixOutput {
  readonly output: string;
  readonly lang: Lang;
  readonly fixing: Required<FixOptions>;
  readonly open: (path: string) => WriteStream;
}

const HEADER = {
  fr: ["ligne", "colonne", "avant", "après", "correction", "raison", "confiance"],
  en: ["row", "column", "before", "after", "correction", "reason", "confidence"],
};

/** Writes the mended file and, beside it, every change: `<output>.changements.csv` and `.changements.json`. Streams, in constant memory. */
export async function writeFixed(fix: OpenedFix, { output, lang, fixing, open }: FixOutput): Promise<void> {
  const table = open(`${output}.changements.csv`);
  const json = open(`${output}.changements.json`);
  let isFirst = true;
  const log = (change: Change) => {
    fixing.onChange(change);
    table.write(csvLine(logRow(change, lang)));
    json.write(`${isFirst ? "" : ",\n"}${JSON.stringify({ ...change, reason: changeReason(change.repair, lang) })}`);
    isFirst = false;
  };
  table.write(csvLine(HEADER[lang]));
  json.write("[\n");
  const rows = fix.mend({ ...fixing, onChange: log });
  const paced = pacing(rows, [table, json]);
  const bytes = /\.xlsx$/i.test(output) ? xlsxOf(paced) : csvOf(paced);
  await pipeline(Readable.from(bytes), open(output));
  json.write("\n]\n");
  table.end();
  json.end();
  await Promise.all([finished(table), finished(json)]);
}

function logRow({ row, field, before, after, repair, confidence }: Change, lang: Lang): string[] {
  const cells = [row === null ? "" : String(row), field, before, after, repair, changeReason(repair, lang), confidence];
  return cells.map(harmlessCell);
}

/** Waits for the lists of changes when they are behind: memory must not grow with the faults. */
async function* pacing<T>(rows: AsyncIterable<T>, streams: readonly WriteStream[]): AsyncGenerator<T> {
  for await (const row of rows) {
    for (const stream of streams) if (stream.writableNeedDrain) await once(stream, "drain");
    yield row;
  }
}

async function* csvOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let text = "";
  for await (const cells of rows) {
    text += csvLine(cells);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = "";
  }
  yield text;
}

function xlsxOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  async function* cells() {
    let isHeader = true;
    for await (const row of rows) {
      const look = isHeader ? ("header" as const) : ("plain" as const);
      isHeader = false;
      yield row.map((text) => ({ text, look }));
    }
  }
  return writeXlsx({ sheets: [{ name: "Données", columns: [], rows: cells(), hasHeader: true }] });
}
