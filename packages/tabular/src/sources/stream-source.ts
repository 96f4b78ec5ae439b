import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";

/** Chunks that come by themselves: a ReadableStream, or any async iterable of bytes. */
export function fromStream(name: string, stream: AsyncIterable<Uint8Array>, size: number | null = null): ByteSource {
  const iterator = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    name,
    size,
    async read(into) {
      while (rest.length === 0) {
        const next = await pull(iterator);
        if (next === null) return 0;
        rest = next;
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

async function pull(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { value, done } = await iterator.next();
    return done ? null : value;
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError("read-failed", { reason: error instanceof Error ? error.name : "" }, { cause: error });
  }
}
