import type { Inflate } from "./sources/decompress.ts";

/**
 * Where bytes come from. One pull at a time into a buffer the reader reuses: default streams cost more than a whole
 * validation (measured, see docs/decisions.md). Sources for files are in `@opendatalocale/tabular/node`; for Blob,
 * ReadableStream, text and byte arrays here.
 */
export interface ByteSource {
  /** File name or address, as the user knows it. */
  readonly name: string;
  /** Total bytes when known, for progress. */
  readonly size: number | null;
  /** Fills `into` from its start and answers how many bytes were written; 0 is the end. Answers at once when it can. */
  read(into: Uint8Array): number | Promise<number>;
  close(): void | Promise<void>;
  /** The platform's own strict UTF-8 test, where it is faster than WebAssembly's; a false answer is looked at again. */
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
  /** The platform's own search for a byte from a place on, where it is faster than a typed array's (forty times in Node, measured); -1 when it is not there. */
  readonly findByte?: (bytes: Uint8Array, byte: number, from: number) => number;
  /** Reads anywhere, where the source can: without it an archive is held in memory. */
  readonly readAt?: (position: number, into: Uint8Array) => number | Promise<number>;
  /** An open file that other threads can read too: its number, and how to read on from elsewhere. */
  readonly shared?: { readonly file: number; readonly goOn: (position: number) => void };
  /** The platform's own decompression, where it is faster than the standard stream. */
  readonly inflate?: Inflate;
}
