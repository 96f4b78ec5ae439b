import type { FigureSet } from "../figures/figure-set.ts";
import { importers } from "../imports.generated.ts";
import { sirenIn } from "../siren.ts";
import { Account } from "./account.ts";
import { type CellBlock, cellsOf } from "./cell-block.ts";
import { cleanCell } from "./cells.ts";
import { ImportError } from "./import-error.ts";
import type { ImportResult } from "./import-result.ts";
import type { Importer, Reading, Sample } from "./importer.ts";
import { matchTable } from "./match-table.ts";
import { resultOf } from "./result-of.ts";

/** A table to import: its labels, and its rows either as cells or, for large files, as bytes. */
export interface ImportTable {
  readonly labels: readonly string[];
  readonly rows: AsyncIterable<readonly string[] | CellBlock>;
}

export interface ImportOptions {
  /** Year of the figures, when the file does not tell it or tells it wrong. */
  readonly vintage?: string;
  /** What earlier imports brought: authorities that only they know are recognised too. */
  readonly known?: readonly FigureSet[];
  /** Whether authorities that the file only names, without a figure, are rows of the set too: for lists of whom, and not of how many. */
  readonly keepsNamed?: boolean;
}

/** Rows taken together, and looked at to know a file by its content. */
const CHUNK = 100;

/**
 * Reads a file that authorities hold, whichever of the formats it is. Memory grows with the authorities it speaks of, not with
 * its rows. Throws {@link ImportError}.
 */
export async function importTable(table: ImportTable, options: ImportOptions = {}): Promise<ImportResult> {
  const labels = table.labels.map(cleanCell);
  const chunks = chunksOf(table.rows);
  const first = await chunks.next();
  const { importer, reading } = recognise({ labels, rows: first.done ? [] : sampleOf(first.value) });
  const account = new Account(await matchTable(options.known), reading);
  let number = 1;
  const take = (written: readonly string[]) => {
    const cells = written.map(cleanCell);
    if (cells.every((cell) => cell === "")) return;
    account.repaired += cells.filter((cell, at) => cell !== written[at] && sirenIn(cell) !== null).length;
    for (const statement of reading.read(cells)) account.add(statement, number);
  };
  if (reading.hasNoHeader) take(labels);
  for (let next = first; !next.done; next = await chunks.next()) {
    const chunk = next.value;
    const rows = "bytes" in chunk ? chunk.rows : chunk.length;
    for (let row = 0; row < rows; row++) {
      number++;
      if ("bytes" in chunk && reading.keep && !reading.keep(chunk, row)) continue;
      take(cellsAt(chunk, row));
    }
  }
  return resultOf(importer, reading, account, reading.hasNoHeader ? number : number - 1, options);
}

/** How well the labels are those of a file that can be imported, 0 to 1: finds the header below title lines, and the right sheet. */
export function importHeaderScore(labels: readonly string[]): number {
  return Math.max(...importers.map((importer) => importer.recognise({ labels, rows: [] })?.score ?? 0));
}

function recognise(sample: Sample): { readonly importer: Importer; readonly reading: Reading } {
  const [best] = importers
    .flatMap((importer) => {
      const reading = importer.recognise(sample);
      return reading === null ? [] : [{ importer, reading }];
    })
    .sort((a, b) => b.reading.score - a.reading.score);
  if (!best) throw new ImportError("unknown-format");
  return best;
}

type Chunk = CellBlock | readonly (readonly string[])[];

async function* chunksOf(rows: ImportTable["rows"]): AsyncGenerator<Chunk, void, void> {
  let pending: (readonly string[])[] = [];
  for await (const item of rows) {
    if ("bytes" in item) yield item;
    else if (pending.push(item) === CHUNK) {
      yield pending;
      pending = [];
    }
  }
  if (pending.length > 0) yield pending;
}

function sampleOf(chunk: Chunk): string[][] {
  const rows = Math.min(CHUNK, "bytes" in chunk ? chunk.rows : chunk.length);
  return Array.from({ length: rows }, (_, row) => cellsAt(chunk, row).map(cleanCell));
}

function cellsAt(chunk: Chunk, row: number): readonly string[] {
  return "bytes" in chunk ? cellsOf(chunk, row) : (chunk[row] ?? []);
}
