import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { CatalogueRecord } from "../catalogue/dataset.ts";

/** A record on disk: one line of JSON, and where it stands. */
export interface RecordLine {
  readonly text: string;
  readonly record: StoredRecord;
  readonly offset: number;
  /** Bytes, line feed included. */
  readonly length: number;
}

/** What a catalogue on disk holds: records, and since when those that are gone are. */
export type StoredRecord =
  | Exclude<CatalogueRecord, { kind: "gone" }>
  | { readonly kind: "gone"; readonly id: string; readonly since: string };

export function lineOf(record: StoredRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The identifier a record is known by; null for one that could not be understood at all. */
export function idOf(record: StoredRecord): string | null {
  return record.kind === "dataset" ? record.dataset.id : record.id;
}

/** The lines of a file one after the other, in constant memory; nothing when there is no file. */
export async function* readLines(path: string, end = Number.POSITIVE_INFINITY): AsyncGenerator<RecordLine, void, void> {
  if (end <= 0) return;
  const stream = createReadStream(path, { end: end - 1, highWaterMark: 1024 * 1024 });
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  try {
    for await (const chunk of stream) {
      const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let from = 0;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        const text = bytes.toString("utf8", from, at);
        // Only whole lines that we wrote ourselves are read here.
        yield { text, record: JSON.parse(text) as StoredRecord, offset, length: at + 1 - from };
        offset += at + 1 - from;
        from = at + 1;
      }
      rest = bytes.subarray(from);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Reads single lines of a file, wherever they stand. */
export async function lineReader(path: string): Promise<{
  readonly read: (line: { offset: number; length: number }) => Promise<string>;
  readonly close: () => Promise<void>;
}> {
  const file: FileHandle = await open(path, "r");
  return {
    read: async ({ offset, length }) => {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.toString("utf8", 0, length - 1);
    },
    close: () => file.close(),
  };
}
