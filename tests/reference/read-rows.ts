import { isUtf8 } from "node:buffer";
import type { Finding } from "@opendatalocale/report";
import type { Table } from "@opendatalocale/tabular";
import { eightBitTables } from "../../packages/tabular/src/encoding/eight-bit-tables.ts";
import { splitText } from "./split-text.ts";

/** A data row. */
export interface DataRow {
  readonly number: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows below the header that `table` found, and what reading them had to tolerate. The whole file is one string. */
export function readRows(bytes: Uint8Array, table: Table): { rows: DataRow[]; findings: Finding[] } {
  const { encoding, dialect, headerRow } = table;
  if (!dialect) throw new Error("the reference reads text tables only");
  const { text, invalid, firstInvalid } = decode(bytes, encoding.name);
  const split = splitText(text, dialect.delimiter, dialect.skipInitialSpace);
  const header = headerRow > 1 ? headerRow - 1 : split.findIndex(({ cells }) => cells.some((cell) => cell !== ""));
  const rows: DataRow[] = [];
  const findings: Finding[] = [];
  for (const [index, { line, cells, troubles }] of split.entries()) {
    const number = headerRow + index - header;
    for (const { kind, cell } of troubles)
      findings.push({
        type: kind === "unclosed" ? "unclosed-quote" : "stray-quote",
        severity: "error",
        rowNumber: number,
        lineNumber: line,
        fieldNumber: cell + 1,
      });
    if (index > header) rows.push({ number, line, cells });
  }
  if (invalid > 0)
    findings.push({
      type: "encoding-error",
      severity: "error",
      params: { count: invalid, firstOffset: firstInvalid, encoding: encoding.name },
    });
  if (encoding.name !== "utf-8")
    findings.push({ type: "encoding-not-utf8", severity: "warning", params: { encoding: encoding.name } });
  return { rows, findings };
}

/** The text, and how many bytes of a UTF-8 file are not UTF-8: those are read as windows-1252. */
function decode(bytes: Uint8Array, encoding: string): { text: string; invalid: number; firstInvalid: number } {
  if (encoding in eightBitTables) return { text: eightBit(bytes, encoding), invalid: 0, firstInvalid: 0 };
  if (encoding !== "utf-8") return { text: new TextDecoder(encoding).decode(bytes), invalid: 0, firstInvalid: 0 };
  let text = "";
  let invalid = 0;
  let firstInvalid = -1;
  for (let rest = bytes; rest.length > 0; ) {
    const length = validLength(rest);
    text += new TextDecoder("utf-8", { ignoreBOM: rest !== bytes }).decode(rest.subarray(0, length));
    if (length === rest.length) break;
    if (firstInvalid < 0) firstInvalid = bytes.length - rest.length + length;
    invalid++;
    text += eightBit(rest.subarray(length, length + 1), "windows-1252");
    rest = rest.subarray(length + 1);
  }
  return { text, invalid, firstInvalid };
}

function eightBit(bytes: Uint8Array, encoding: string): string {
  const [, above = ""] = Object.entries(eightBitTables).find(([name]) => name === encoding) ?? [];
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : above[byte - 128])).join("");
}

/** How many of the first bytes are whole characters of UTF-8. */
function validLength(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length;
  let length = 0;
  for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
    const encoded = Buffer.from(character);
    if (!encoded.equals(bytes.subarray(length, length + encoded.length))) break;
    length += encoded.length;
  }
  return length;
}
