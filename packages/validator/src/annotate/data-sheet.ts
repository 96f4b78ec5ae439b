import { columnLetters } from "@opendatalocale/report";
import { rowsOf, type Table } from "@opendatalocale/tabular";
import type { ColumnStyle, SheetDocument, WrittenCell } from "@opendatalocale/tabular/write";
import type { AnnotateWords } from "./annotate-words.ts";
import type { Mark, Marks } from "./marks.ts";

/** A sheet's own limits. */
export const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_CELL = 32_767;

type RowMarks = ReadonlyMap<number, Mark>;
const none: RowMarks = new Map();

/** The file itself, each cell where it was: faulty ones are coloured and commented, and a last column says in words what is wrong. */
export function dataSheet(table: Table, marks: Marks, words: AnnotateWords): SheetDocument {
  const width = table.labels.length;
  const columns = table.labels.map(
    (label): ColumnStyle => ({ width: Math.min(40, Math.max(12, label.length + 3)), kind: "text" }),
  );
  const rows = async function* () {
    let row = 1;
    for (; row < table.headerRow; row++) yield [];
    yield annotated(row++, table.labels, width, marks.rows.get(table.headerRow) ?? none, words, true);
    for await (const { number, cells } of rowsOf(table)) {
      for (; row < Math.min(number, LAST_ROW + 1); row++) yield [];
      if (row > LAST_ROW) return;
      yield annotated(row++, cells, width, marks.rows.get(number) ?? none, words, false);
    }
  };
  return {
    name: words.dataSheet,
    columns: [...columns, { width: 60, kind: "text" }],
    rows: rows(),
    hasHeader: table.headerRow === 1,
  };
}

function annotated(
  row: number,
  cells: readonly string[],
  width: number,
  marks: RowMarks,
  words: AnnotateWords,
  isHeader: boolean,
): WrittenCell[] {
  const problems = [...marks.values()].map(
    ({ severity, place, messages }) => `${severity === "error" ? "✘" : "ℹ"} ${place} : ${messages.join(" ; ")}`,
  );
  const last = Math.max(width, cells.length, ...marks.keys());
  const written = Array.from({ length: Math.min(last, LAST_COLUMN - 1) }, (_, index): WrittenCell => {
    const full = cells[index] ?? "";
    const text = full.slice(0, LONGEST_CELL);
    if (text.length < full.length) problems.push(words.cellCut(`${columnLetters(index + 1)}${row}`, full.length));
    const mark = marks.get(index + 1);
    if (!mark) return { text, look: isHeader ? "header" : "plain" };
    return { text, look: mark.severity, ...(mark.comment === null ? {} : { comment: mark.comment }) };
  });
  const said = problems.join("\n").slice(0, LONGEST_CELL);
  if (isHeader)
    return [
      ...written,
      { text: said === "" ? words.problemsColumn : `${words.problemsColumn}\n${said}`, look: "header" },
    ];
  return said === "" ? written : [...written, { text: said, look: "plain" }];
}
