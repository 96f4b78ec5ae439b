import { type FileHandle, open } from "node:fs/promises";
import type { CatalogueRecord } from "../catalogue/dataset.ts";

const BUFFER_BYTES = 1024 * 1024;

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

/** The lines of a file one after the other; nothing when there is no file. Memory holds the longest line, in one buffer that is used again. */
export async function* readLines(path: string, end = Number.POSITIVE_INFINITY): AsyncGenerator<RecordLine, void, void> {
  const file = await openIfThere(path);
  try {
    let buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    let filled = 0;
    let offset = 0;
    for (;;) {
      if (filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      const position = offset + filled;
      const most = Math.min(buffer.length - filled, end - position);
      const { bytesRead = 0 } = (await file?.read(buffer, filled, most, position)) ?? {};
      if (bytesRead === 0) return;
      filled += bytesRead;
      const bytes = buffer.subarray(0, filled);
      let from = 0;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        const text = bytes.toString("utf8", from, at);
        // Only whole lines that we wrote ourselves are read here.
        yield { text, record: JSON.parse(text) as StoredRecord, offset: offset + from, length: at + 1 - from };
        from = at + 1;
      }
      buffer.copyWithin(0, from, filled);
      offset += from;
      filled -= from;
    }
  } finally {
    await file?.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Reads single lines of a file, wherever they stand. */
export async function lineReader(path: string): Promise<{
  readonly read: (line: { offset: number; length: number }) => Promise<string>;
  readonly close: () => Promise<void>;
}> {
  const file: FileHandle = await open(path, "r");
  let buffer = Buffer.allocUnsafe(64 * 1024);
  return {
    // One line at a time: the buffer is used again.
    read: async ({ offset, length }) => {
      if (length > buffer.length) buffer = Buffer.allocUnsafe(length * 2);
      await file.read(buffer, 0, length, offset);
      return buffer.toString("utf8", 0, length - 1);
    },
    close: () => file.close(),
  };
}
