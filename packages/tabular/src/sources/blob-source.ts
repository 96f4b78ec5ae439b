import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";
import { fromStream, refuse } from "./stream-source.ts";

/** Bytes lent to the stream at a time. */
const LENT = 1 << 20;

/** Milliseconds between two looks at a file whose bytes do not come. */
const PATIENCE = 1000;

/**
 * A Blob or a File, as it streams: the browser reads on while rows are checked. Slices cost a page four times as much (measured), but
 * they are refused once a file has changed, where a stream that has begun only ends: then the last byte is asked for as a slice.
 */
export function fromBlob(name: string, blob: Blob): ByteSource {
  const readAt = async (position: number, into: Uint8Array) => {
    const slice = blob.slice(position, position + into.length);
    const part = new Uint8Array(await slice.arrayBuffer().catch(refuse));
    into.set(part);
    return part.length;
  };
  const isThere = () => readAt(blob.size - 1, new Uint8Array(1));
  return { ...fromStream(name, chunksOf(blob, isThere), blob.size), readAt };
}

/**
 * The bytes, in one buffer lent to the stream again and again so that it leaves no garbage; each chunk holds until the next one is
 * asked for. Never asked beyond the end: a buffer that is lent while the stream closes may wait for ever (whatwg/streams#1321; Chromium).
 */
async function* chunksOf(blob: Blob, isThere: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  // A File that was removed seems to be empty, until it is read.
  const reader = (blob.size > 0 ? lendingReader(blob) : null) ?? blob.stream().getReader();
  try {
    let left = blob.size;
    do {
      const { value, done } = await unlessGone(reader.read(), isThere);
      if (done) break;
      left -= value.length;
      yield value;
    } while (left > 0);
    if (blob.size > 0) await isThere();
    if (left !== 0) throw new TableError("read-failed", { reason: "EOF" });
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Null where streams of Blobs cannot fill a buffer that they are lent: Safari. */
function lendingReader(blob: Blob): Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel"> | null {
  try {
    const reader = blob.stream().getReader({ mode: "byob" });
    let lent = new ArrayBuffer(LENT);
    return {
      read: async () => {
        const result = await reader.read(new Uint8Array(lent));
        if (result.value) lent = result.value.buffer;
        return result;
      },
      cancel: () => reader.cancel(),
    };
  } catch {
    return null;
  }
}

/** What is read, or the refusal of a file that is no more there: its stream may never answer. */
function unlessGone<Read>(read: Promise<Read>, isThere: () => Promise<unknown>): Promise<Read> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => void isThere().catch(reject), PATIENCE);
    read.then(resolve, reject).finally(() => clearInterval(look));
  });
}
