import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";

/** Chunks that come by themselves: a ReadableStream, or any async iterable of bytes. */
export function fromStream(
  name: string,
  stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  size: number | null = null,
): ByteSource {
  const iterator = ("getReader" in stream ? chunksOf(stream) : stream)[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    name,
    size,
    async read(into) {
      while (rest.length === 0) {
        const { value, done } = await iterator.next().catch(refuse);
        if (done) return 0;
        rest = value;
      }
      const part = rest.subarray(0, into.length);
      into.set(part);
      rest = rest.subarray(part.length);
      return part.length;
    },
    async close() {
      // Best effort: a stream that fails to close has nothing more to tell.
      await iterator.return?.().catch(() => {});
    },
  };
}

/** The chunks of a stream, which Safari does not let be iterated. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Throws the coded error of bytes that do not come: `read-failed`. */
export function refuse(error: unknown): never {
  if (error instanceof TableError) throw error;
  throw new TableError("read-failed", { reason: error instanceof Error ? error.name : "" }, { cause: error });
}
