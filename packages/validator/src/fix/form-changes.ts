import type { Finding } from "@opendatalocale/report";
import type { Table } from "@opendatalocale/tabular";
import type { Change } from "./change.ts";
import { wholeRow } from "./fix-row.ts";

/** What writing the table as plain CSV (UTF-8, commas, LF) does to the form of a text file, known once it is read through. */
export function* formChanges({ encoding, dialect }: Table, findings: readonly Finding[]): Generator<Change> {
  if (!dialect) return;
  const isTold = (type: string) => findings.some((finding) => finding.type === type);
  const mixed = isTold("encoding-error");
  if (encoding.name !== "utf-8" || mixed)
    yield ofFile("encoding", mixed ? `${encoding.name} + windows-1252` : encoding.name, "utf-8");
  if (encoding.bom) yield ofFile("byte-order-mark", "BOM", "");
  if (dialect.delimiter !== ",") yield ofFile("separator", dialect.delimiter, ",");
  if (dialect.skipInitialSpace) yield ofFile("separator", ", ", ",");
  const isMixed = isTold("mixed-line-ends");
  if (isMixed || dialect.lineTerminator !== "\n")
    yield ofFile("line-ends", isMixed ? "CRLF + LF" : dialect.lineTerminator === "\r" ? "CR" : "CRLF", "LF");
}

/** A quote that would have swallowed the rows below is kept as an ordinary character, and written as one. */
export function* quoteChanges(findings: readonly Finding[]): Generator<Change> {
  for (const { type, rowNumber } of findings)
    if (type === "unclosed-quote" || type === "stray-quote")
      yield { ...wholeRow(rowNumber ?? 0, "quote"), before: '"', after: '""' };
}

function ofFile(repair: string, before: string, after: string): Change {
  return { repair, confidence: "safe", row: null, column: null, field: "", before, after };
}
