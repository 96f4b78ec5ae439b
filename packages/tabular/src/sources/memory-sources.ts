import type { ByteSource } from "../byte-source.ts";
import type { RandomAccess } from "../random-access.ts";

/** Bytes at hand. */
export function fromBytes(name: string, bytes: Uint8Array): ByteSource {
  let at = 0;
  return {
    name,
    size: bytes.length,
    read: (into) => {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      at += part.length;
      return part.length;
    },
    readAt: inMemory(bytes).readAt,
    close: () => {},
  };
}

/** Text at hand, read as UTF-8. */
export function fromText(name: string, text: string): ByteSource {
  return fromBytes(name, new TextEncoder().encode(text));
}

/** The same bytes, read anywhere. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    readAt: (position, into) => {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
  };
}
