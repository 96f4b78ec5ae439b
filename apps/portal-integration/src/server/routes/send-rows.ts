import { harmlessCell } from "@opendatalocale/report";
import { csvLine } from "@opendatalocale/tabular/write";
import type { FastifyReply } from "fastify";

type Cell = string | number | boolean | null;

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
