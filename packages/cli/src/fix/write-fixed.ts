import { once } from "node:events";
import type { WriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { Lang } from "@opendatalocale/report";
import { harmlessCell } from "@opendatalocale/report";
import { csvLine, writeXlsx } from "@opendatalocale/tabular/write";
import { type Change, changeReason, type FixOptions, type OpenedFix } from "@opendatalocale/validator/fix";
import { cannotWrite } from "../cannot-write.ts";

export interface FixOutput {
  readonly output: string;
  readonly lang: Lang;
  readonly fixing: Required<FixOptions>;
}

/** The mended file and its two lists of changes. */
export function fixedPaths(output: string): readonly [file: string, table: string, json: string] {
  return [output, `${output}.changements.csv`, `${output}.changements.json`];
}

const HEADER = {
  fr: ["ligne", "colonne", "avant", "après", "correction", "raison", "confiance"],
  en: ["row", "column", "before", "after", "correction", "reason", "confidence"],
};

/**
 * Writes the mended file and, beside it, every change. Streams, in constant memory. All three files or none: what prevents
 * one removes what the others hold already. Throws {@link UsageError} `cannot-write`.
 */
export async function writeFixed(fix: OpenedFix, { output, lang, fixing }: FixOutput): Promise<void> {
  const opened: WriteStream[] = [];
  try {
    for (const path of fixedPaths(output)) opened.push((await open(path, "wx")).createWriteStream());
    const [file, table, json] = opened;
    if (file && table && json) await writeAll(fix, { output, lang, fixing }, file, table, json);
  } catch (error) {
    for (const stream of opened) stream.destroy();
    await Promise.all(
      fixedPaths(output)
        .slice(0, opened.length)
        .map((path) => rm(path, { force: true })),
    );
    throw isOfTheDisk(error) ? cannotWrite(output, error) : error;
  }
}

async function writeAll(
  fix: OpenedFix,
  { output, lang, fixing }: FixOutput,
  file: WriteStream,
  table: WriteStream,
  json: WriteStream,
): Promise<void> {
  let isFirst = true;
  const log = (change: Change) => {
    fixing.onChange(change);
    table.write(csvLine(logRow(change, lang)));
    json.write(`${isFirst ? "" : ",\n"}${JSON.stringify({ ...change, reason: changeReason(change.repair, lang) })}`);
    isFirst = false;
  };
  table.write(csvLine(HEADER[lang]));
  json.write("[\n");
  const paced = pacing(fix.mend({ ...fixing, onChange: log }), [table, json]);
  const write = async () => {
    await pipeline(Readable.from(/\.xlsx$/i.test(output) ? xlsxOf(paced) : csvOf(paced)), file);
    json.end("\n]\n");
    table.end();
  };
  await Promise.all([write(), finished(table), finished(json)]);
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
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
