import type { ByteSource } from "../byte-source.ts";
import { inMemory } from "../random-access.ts";

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

/** A Blob or a File, read slice by slice: its own stream costs more than a whole validation. */
export function fromBlob(name: string, blob: Blob): ByteSource {
  let at = 0;
  return {
    name,
    size: blob.size,
    read: async (into) => {
      const part = new Uint8Array(await blob.slice(at, at + into.length).arrayBuffer());
      into.set(part);
      at += part.length;
      return part.length;
    },
    readAt: async (position, into) => {
      const part = new Uint8Array(await blob.slice(position, position + into.length).arrayBuffer());
      into.set(part);
      return part.length;
    },
    close: () => {},
  };
}
