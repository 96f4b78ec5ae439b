import { harmlessCell, type Lang } from "@opendatalocale/report";
import { csvLine } from "@opendatalocale/tabular/write";
import { type Change, changeReason } from "@opendatalocale/validator/fix";
import type { ChangeLine, Spoken } from "./protocol.ts";
import { allRows, type RowFile, RowFileBuilder, rowCount, rowsBetween } from "./row-file.ts";

/** The name, in the list of changes, of what a person typed. */
export const TYPED = "edit";

const HEADER = {
  fr: ["ligne", "colonne", "avant", "après", "correction", "raison", "confiance"],
  en: ["row", "column", "before", "after", "correction", "reason", "confidence"],
};

/** A change as a row of a list of changes. */
export function changeRow({ repair, confidence, row, field, before, after }: Change): string[] {
  return [row === null ? "" : String(row), field, before, after, repair, confidence];
}

export function changesFile(changes: readonly Change[]): RowFile {
  const builder = new RowFileBuilder();
  for (const change of changes) builder.add(changeRow(change));
  return builder.done();
}

function changeLine(row: readonly string[]): ChangeLine {
  const [number = "", field = "", before = "", after = "", repair = "", confidence = ""] = row;
  return {
    row: number === "" ? null : Number(number),
    field,
    before,
    after,
    words: repairWords(repair),
    confidence,
  };
}

/** Changes of several lists put end to end, `from` (included) to `to` (excluded). */
export async function linesBetween(lists: readonly RowFile[], from: number, to: number): Promise<ChangeLine[]> {
  const lines: ChangeLine[] = [];
  let before = 0;
  for (const list of lists) {
    const [first, last] = [Math.max(0, from - before), Math.min(rowCount(list), to - before)];
    if (first < last) lines.push(...(await rowsBetween(list, first, last)).map(changeLine));
    before += rowCount(list);
  }
  return lines;
}

export function repairWords(repair: string): Spoken {
  if (repair === TYPED) return { fr: "Saisi à la main", en: "Typed by hand" };
  return { fr: changeReason(repair, "fr"), en: changeReason(repair, "en") };
}

/** Every change as CSV, in the order they were made; rows are those of the original file. No cell can run as a formula. */
export async function* changesAsCsv(lists: readonly RowFile[], lang: Lang): AsyncGenerator<string> {
  yield csvLine(HEADER[lang]);
  for (const list of lists)
    for await (const [row = "", field = "", before = "", after = "", repair = "", confidence = ""] of allRows(list)) {
      const cells = [row, field, before, after, repair, repairWords(repair)[lang], confidence];
      yield csvLine(cells.map(harmlessCell));
    }
}

/** The same as JSON; `step` counts what a person did: the form of the file first. */
export async function* changesAsJson(lists: readonly RowFile[], lang: Lang): AsyncGenerator<string> {
  yield "[\n";
  let separator = "";
  for (const [step, list] of lists.entries())
    for await (const cells of allRows(list)) {
      const { words, ...change } = changeLine(cells);
      yield `${separator}${JSON.stringify({ step, ...change, repair: cells[4] ?? "", reason: words[lang] })}`;
      separator = ",\n";
    }
  yield "\n]\n";
}
