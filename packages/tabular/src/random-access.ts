import type { ByteSource } from "./byte-source.ts";
import { inMemory } from "./sources/memory-sources.ts";
import { TableError } from "./table.ts";

/** Bytes that may be read anywhere: archives keep their list of contents at the end. */
export interface RandomAccess {
  readonly size: number;
  /** Fills `into` from `position` on, whole unless the end comes first; answers how many bytes were written. */
  readonly readAt: (position: number, into: Uint8Array) => number | Promise<number>;
}

/** Largest archive held in memory when its source can only be read from the front, in bytes. */
const HELD_LIMIT = 256 * 1024 * 1024;

/**
 * Random access to a source of which `head` was already read. A file or a Blob is read in place; a stream is held in
 * memory, up to {@link HELD_LIMIT} (`file-too-large`).
 */
export async function randomAccess(source: ByteSource, head: Uint8Array): Promise<RandomAccess> {
  const { size, readAt } = source;
  if (readAt && size !== null) return { size, readAt };
  const parts = [head.slice()];
  let length = head.length;
  for (;;) {
    const part = new Uint8Array(256 * 1024);
    const pulled = await source.read(part);
    if (pulled === 0) break;
    length += pulled;
    if (length > HELD_LIMIT) throw new TableError("file-too-large", { limit: HELD_LIMIT });
    parts.push(part.subarray(0, pulled));
  }
  return inMemory(joined(parts, length));
}

/** `length` bytes from `position`, or fewer at the end. */
export async function bytesAt(access: RandomAccess, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, await access.readAt(position, bytes));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
