import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";
import { fromStream } from "./stream-source.ts";

/** A gzip archive may not grow more than this many times once past the allowance: real tables stay under 50. */
const MAX_RATIO = 200;
const ALLOWANCE = 50_000_000;
const CHUNK = 256 * 1024;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The table inside a gzip archive, decompressed as it is read.
 * A damaged archive is `broken-gzip`; one that grows out of all proportion is `decompression-limit`.
 * @param head the bytes already read from the source
 */
export function gunzip(source: ByteSource, head: Uint8Array): ByteSource {
  let compressed = head.length;
  const archive = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(head.slice()),
    pull: async (controller) => {
      const chunk = new Uint8Array(CHUNK);
      const length = await source.read(chunk);
      compressed += length;
      if (length === 0) controller.close();
      else controller.enqueue(chunk.subarray(0, length));
    },
  });
  const limited = limit(archive.pipeThrough(new DecompressionStream("gzip")), () => compressed);
  const inner = fromStream(source.name, limited);
  return { ...inner, close: async () => void (await Promise.all([inner.close(), source.close()])) };
}

async function* limit(stream: ReadableStream<Uint8Array>, compressed: () => number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await nextChunk(reader);
      if (done) return;
      bytes += value.length;
      if (bytes > ALLOWANCE && bytes > compressed() * MAX_RATIO)
        throw new TableError("decompression-limit", { limit: `× ${MAX_RATIO}` });
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError("broken-gzip", {}, { cause: error });
  }
}
