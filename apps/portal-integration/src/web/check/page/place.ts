/** A place in the table, in a report's own numbers: row as the report counts it, column from 0; null for none. */
export interface Place {
  readonly row: number | null;
  readonly column: number | null;
}

/** Reads `C12`, `C` or `12`, as reports write places; null for anything else, the place in a document for instance. */
export function placeIn(reference: string): Place | null {
  const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(reference) ?? [];
  if (letters === "" && digits === "") return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === "" ? null : Number(digits), column: letters === "" ? null : column - 1 };
}
