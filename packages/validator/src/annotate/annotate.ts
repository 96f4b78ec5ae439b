import type { Report } from "@opendatalocale/report";
import { type ByteSource, openTable } from "@opendatalocale/tabular";
import { writeXlsx } from "@opendatalocale/tabular/write";
import { headerScoreFor } from "../header/header-score.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { type AnnotateWords, annotateWords } from "./annotate-words.ts";
import { dataSheet, LAST_ROW } from "./data-sheet.ts";
import { type Marks, marksOf } from "./marks.ts";
import { reportSheet } from "./report-sheet.ts";

/**
 * A workbook to pass on: a sheet with the verdict and the causes, then the file itself, its faulty cells marked and
 * commented. Streamed, in bounded memory; what a workbook cannot hold is said in the first sheet. A file that is no table, or
 * that could not be read, has the first sheet only. Cells are written as texts: none can become a formula.
 * @param report the report of this very file, checked with these options
 * @param open opens the file again
 * Throws {@link TableError} when the file can no longer be read.
 */
export async function* annotate(
  report: Report,
  open: () => ByteSource | Promise<ByteSource>,
  options: Pick<ValidateOptions, "schema" | "sheet" | "encoding" | "delimiter"> = {},
): AsyncGenerator<Uint8Array> {
  const words = annotateWords[report.options.locale];
  if (report.failure || report.source.headerRow === null) {
    yield* writeXlsx({ sheets: [reportSheet(report, [], words)] });
    return;
  }
  const { schema, ...reading } = options;
  const table = await openTable(await open(), { headerScore: headerScoreFor(schema), ...reading });
  try {
    const marks = marksOf(report, words);
    const notes = notesOn(report, marks, words);
    yield* writeXlsx({ sheets: [reportSheet(report, notes, words), dataSheet(table, marks, words)] });
  } finally {
    await table.close();
  }
}

function notesOn({ stats, source }: Report, { comments, cells }: Marks, words: AnnotateWords): string[] {
  const notes: string[] = [];
  const listed = stats.listed.errors + stats.listed.warnings;
  const total = stats.errors + stats.warnings;
  const lastRow = (source.headerRow ?? 1) + stats.rows;
  if (listed < total) notes.push(words.marked(listed, total));
  if (comments < cells) notes.push(words.commented(comments, cells));
  if (lastRow > LAST_ROW) notes.push(words.rowsCut(LAST_ROW, lastRow));
  if ((source.headerRow ?? 1) > 1) notes.push(words.aboveHeader);
  return notes;
}
