import { Readable } from "node:stream";
import { harmlessCell } from "@opendatalocale/report";
import { csvLine } from "@opendatalocale/tabular/write";
import type { FastifyReply } from "fastify";

type Cell = string | number | boolean | null;
type Row = readonly Cell[];

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
