import type { ByteSource } from "../byte-source.ts";
import { decompress } from "./decompress.ts";
import { fromStream } from "./stream-source.ts";

const CHUNK = 256 * 1024;

/**
 * The table inside a gzip archive, decompressed as it is read.
 * A damaged archive is `broken-gzip`; one that grows out of all proportion is `decompression-limit`.
 * @param head the bytes already read from the source
 */
export function gunzip(source: ByteSource, head: Uint8Array): ByteSource {
  let first: Uint8Array<ArrayBuffer> | null = head.slice();
  const inner = fromStream(
    source.name.replace(/\.gz$/i, ""),
    decompress({
      format: "gzip",
      brokenCode: "broken-gzip",
      inflate: source.inflate,
      pull: async () => {
        if (first) {
          const chunk = first;
          first = null;
          return chunk;
        }
        const chunk = new Uint8Array(CHUNK);
        return chunk.subarray(0, await source.read(chunk));
      },
    }),
  );
  return { ...inner, close: async () => void (await Promise.all([inner.close(), source.close()])) };
}
