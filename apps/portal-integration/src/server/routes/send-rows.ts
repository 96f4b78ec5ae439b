import { Readable } from "node:stream";
import { harmlessCell } from "@opendatalocale/report";
import { csvLine, type WrittenCell, writeXlsx } from "@opendatalocale/tabular/write";
import type { FastifyReply } from "fastify";

export type Cell = string | number | boolean | null;

/** The same rows as a CSV or as a workbook, whichever is asked for. */
export function sendTable(
  {
    name,
    head,
    rows,
  }: { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] },
  format: "csv" | "xlsx",
  reply: FastifyReply,
): FastifyReply {
  reply.header("cache-control", "no-store");
  return format === "csv" ? sendCsv(name, head, rows, reply) : sendXlsx(name, head, rows, reply);
}

/** Texts are written as texts: none can become a formula. */
function sendXlsx(
  name: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  reply: FastifyReply,
): FastifyReply {
  const cellOf = (cell: Cell): WrittenCell =>
    typeof cell === "number" ? { text: String(cell), kind: "number" } : { text: String(cell ?? "") };
  const written = [head.map((text): WrittenCell => ({ text, look: "header" })), ...rows.map((row) => row.map(cellOf))];
  const columns = head.map((text) => ({ width: Math.max(14, Math.min(50, text.length + 4)), kind: "text" as const }));
  const sheet = { name: name.slice(0, 31), columns, rows: written, hasHeader: true };
  return reply
    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    .header("content-disposition", `attachment; filename="${name}.xlsx"`)
    .send(Readable.from(writeXlsx({ sheets: [sheet] })));
}

/** Rows as a CSV to download, in which no cell can become a formula. */
export function sendCsv(
  name: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  reply: FastifyReply,
): FastifyReply {
  const lines = [head, ...rows].map((row) => csvLine(row.map((cell) => harmlessCell(String(cell ?? "")))));
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${name}.csv"`)
    .send(lines.join(""));
}
