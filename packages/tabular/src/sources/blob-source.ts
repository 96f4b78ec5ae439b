import type { ByteSource } from "../byte-source.ts";
import { fromStream, refuse } from "./stream-source.ts";

/**
 * A Blob or a File, as it streams: the browser reads on while rows are checked. Slices cost a page four times as much (measured), but
 * they are refused once a file has changed, where a stream that has begun only ends: then the last byte is asked for as a slice.
 */
export function fromBlob(name: string, blob: Blob): ByteSource {
  const streamed = fromStream(name, blob.stream(), blob.size);
  const readAt = async (position: number, into: Uint8Array) => {
    const slice = blob.slice(position, position + into.length);
    const part = new Uint8Array(await slice.arrayBuffer().catch(refuse));
    into.set(part);
    return part.length;
  };
  return {
    ...streamed,
    readAt,
    read: async (into) => {
      const length = await streamed.read(into);
      if (length === 0) await readAt(blob.size - 1, new Uint8Array(1));
      return length;
    },
  };
}
