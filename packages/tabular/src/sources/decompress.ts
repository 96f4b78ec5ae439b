import { TableError } from "../table.ts";
import { chunksOf } from "./stream-source.ts";

/** An archive may not grow more than this many times once past the allowance: real tables stay under 50, sheets under 100. */
const MAX_RATIO = 200;
const ALLOWANCE = 50_000_000;

/** A platform's own decompression, where it is faster than the standard stream. */
export type Inflate = (
  format: "gzip" | "deflate-raw",
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
) => AsyncIterable<Uint8Array>;

export interface Compressed {
  readonly format: "gzip" | "deflate-raw";
  /** The next compressed bytes, empty at the end. */
  readonly pull: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Code of the error when the bytes are damaged: `broken-gzip`, `broken-archive`. */
  readonly brokenCode: string;
  readonly inflate?: Inflate | undefined;
}

/**
 * Decompresses as it is read. Throws {@link TableError}: the given code for damaged bytes, `decompression-limit` for
 * bytes that grow out of all proportion.
 */
export async function* decompress({ format, pull, brokenCode, inflate }: Compressed): AsyncGenerator<Uint8Array> {
  let compressed = 0;
  async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let chunk = await pull(); chunk.length > 0; chunk = await pull()) {
      compressed += chunk.length;
      yield chunk;
    }
  }
  let bytes = 0;
  try {
    for await (const chunk of (inflate ?? standardInflate)(format, chunks())) {
      bytes += chunk.length;
      if (bytes > ALLOWANCE && bytes > compressed * MAX_RATIO)
        throw new TableError("decompression-limit", { limit: `× ${MAX_RATIO}` });
      yield chunk;
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(brokenCode, {}, { cause: error });
  }
}

async function* standardInflate(
  format: "gzip" | "deflate-raw",
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  const iterator = compressed[Symbol.asyncIterator]();
  const archive = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  yield* chunksOf(archive.pipeThrough(new DecompressionStream(format)));
}
