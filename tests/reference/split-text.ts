/** A row of a text table, as strings. */
export interface TextRow {
  /** Physical line where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Quotes read as ordinary characters: what they are, and in which cell (from 0) they stand. */
  readonly troubles: readonly { readonly kind: "unclosed" | "stray"; readonly cell: number }[];
}

type Attempt =
  | { readonly cells: string[]; readonly next: number; readonly lines: number }
  | { readonly kind: "unclosed" | "stray"; readonly at: number; readonly cell: number };

/** Splits a whole text into rows, character by character: Python's csv rules, and ours for quotes that cannot be what they seem. */
export function splitText(text: string, delimiter: string, skipsSpace: boolean): TextRow[] {
  const rows: TextRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const literal = new Set<number>();
    const troubles: { kind: "unclosed" | "stray"; cell: number }[] = [];
    let row = readRow(text, at, delimiter, skipsSpace, literal);
    while ("kind" in row) {
      literal.add(row.at);
      troubles.push({ kind: row.kind, cell: row.cell });
      row = readRow(text, at, delimiter, skipsSpace, literal);
    }
    rows.push({ line, cells: row.cells, troubles });
    line += row.lines;
    at = row.next;
  }
  return rows;
}

function readRow(text: string, from: number, delimiter: string, skipsSpace: boolean, literal: Set<number>): Attempt {
  const isLineEnd = (at: number) => text[at] === "\n" || text[at] === "\r";
  const isStop = (at: number) => at >= text.length || text[at] === delimiter || isLineEnd(at);
  const afterLineEnd = (at: number) => at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1);
  const cells: string[] = [];
  let lines = 1;
  let at = from;
  if (isLineEnd(at)) return { cells, next: afterLineEnd(at), lines };
  for (;;) {
    while (skipsSpace && text[at] === " ") at++;
    let cell = "";
    const opening = at;
    if (text[at] === '"' && !literal.has(at)) {
      const before = lines;
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) return { kind: "unclosed", at: opening, cell: cells.length };
        if (text[at] === '"') at++;
        else if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) lines++;
        cell += text[at];
      }
      at++;
      if (lines > before && !isStop(at)) return { kind: "stray", at: opening, cell: cells.length };
    }
    while (!isStop(at)) cell += text[at++];
    cells.push(cell);
    if (text[at] !== delimiter) return { cells, next: afterLineEnd(at), lines };
    at++;
  }
}
