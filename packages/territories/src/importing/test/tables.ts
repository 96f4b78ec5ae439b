import type { CellBlock } from "../cell-block.ts";

/** Rows as people see them: a line each, cells apart by `;`, the header first. */
export function table(text: string) {
  const [labels = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
  return {
    labels,
    rows: (async function* () {
      yield* rows;
    })(),
  };
}

/** The same rows as bytes, in blocks of two that share their memory, as the reader of files gives them. */
export function blocks(text: string) {
  const { labels } = table(text);
  const lines = text.trim().split("\n").slice(1);
  const bytes = new Uint8Array(10_000);
  async function* rows(): AsyncGenerator<CellBlock> {
    for (let at = 0; at < lines.length; at += 2) {
      const start: number[] = [];
      const end: number[] = [];
      const offset = [0];
      let length = 0;
      for (const line of lines.slice(at, at + 2)) {
        for (const cell of line.split(";")) {
          start.push(length);
          length += new TextEncoder().encodeInto(cell, bytes.subarray(length)).written;
          end.push(length);
        }
        offset.push(start.length);
      }
      yield {
        bytes,
        rows: offset.length - 1,
        offset: Int32Array.from(offset),
        start: Int32Array.from(start),
        end: Int32Array.from(end),
      };
    }
  }
  return { labels, rows: rows() };
}
