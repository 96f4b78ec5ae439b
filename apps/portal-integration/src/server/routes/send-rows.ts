import { Readable } from "node:stream";
import { harmlessCell } from "@opendatalocale/report";
import { csvLine, type WrittenCell, writeXlsx } from "@opendatalocale/tabular/write";
import type { FastifyReply } from "fastify";

export type Cell = string | number | boolean | null;
type Row = readonly Cell[];

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
  rows: readonly Row[],
  reply: FastifyReply,
): FastifyReply {
  return asDownload(name, reply).send([head, ...rows].map(lineOf).join(""));
}

/** A list without end, as a CSV that is written while it is read: `read` gives the rows of one page, none after the last. */
export function sendWholeCsv(
  name: string,
  head: readonly string[],
  read: (page: { limit: number; offset: number }) => Promise<readonly (readonly Row[])[]>,
  reply: FastifyReply,
): FastifyReply {
  return asDownload(name, reply).send(Readable.from(linesOf(head, read)));
}

const BATCH = 500;

async function* linesOf(
  head: readonly string[],
  read: (page: { limit: number; offset: number }) => Promise<readonly (readonly Row[])[]>,
): AsyncGenerator<string> {
  yield lineOf(head);
  for (let offset = 0; ; offset += BATCH) {
    const items = await read({ limit: BATCH, offset });
    if (items.length > 0) yield items.flat().map(lineOf).join("");
    if (items.length < BATCH) return;
  }
}

function asDownload(name: string, reply: FastifyReply): FastifyReply {
  return reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}.csv"`);
}

function lineOf(row: Row): string {
  return csvLine(row.map((cell) => harmlessCell(String(cell ?? ""))));
}
