import type { ByteSource } from "../byte-source.ts";
import { bytesAt, type RandomAccess } from "../random-access.ts";
import { decompress, type Inflate } from "../sources/decompress.ts";
import { fromStream } from "../sources/stream-source.ts";
import { TableError } from "../table.ts";
import { readDirectory } from "./zip-directory.ts";

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const LOCAL_HEADER = 30;
const CHUNK = 256 * 1024;

/** A ZIP archive: its list of contents is known, each entry is decompressed as it is read. */
export class ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #access: RandomAccess;
  readonly #inflate: Inflate | undefined;

  private constructor(access: RandomAccess, entries: ReadonlyMap<string, ZipEntry>, inflate: Inflate | undefined) {
    this.#access = access;
    this.entries = entries;
    this.#inflate = inflate;
  }

  /** Throws {@link TableError}: `broken-archive`, `too-many-entries`. */
  static async open(access: RandomAccess, inflate?: Inflate): Promise<ZipArchive> {
    return new ZipArchive(access, await readDirectory(access), inflate);
  }

  /** The bytes of an entry, from its start, as often as asked. Throws `broken-archive`, `encrypted-file`. */
  read(entry: ZipEntry): ByteSource {
    if (entry.isEncrypted) throw new TableError("encrypted-file");
    if (entry.method !== 0 && entry.method !== 8) throw new TableError("broken-archive");
    const pull = this.#pull(entry);
    const stream =
      entry.method === 0
        ? chunksOf(pull)
        : decompress({ format: "deflate-raw", pull, brokenCode: "broken-archive", inflate: this.#inflate });
    const inner = fromStream(entry.name, stream);
    return this.#inflate ? { ...inner, inflate: this.#inflate } : inner;
  }

  #pull(entry: ZipEntry): () => Promise<Uint8Array<ArrayBuffer>> {
    let at = -1;
    let left = entry.compressedSize;
    return async () => {
      if (at < 0) at = await this.#contentOffset(entry);
      const chunk = new Uint8Array(Math.min(CHUNK, left));
      if (left === 0) return chunk;
      const length = await this.#access.readAt(at, chunk);
      if (length === 0) throw new TableError("broken-archive");
      at += length;
      left -= length;
      return chunk.subarray(0, length);
    };
  }

  /** The local header repeats the name, and its extra field may have another length than the directory's. */
  async #contentOffset({ offset }: ZipEntry): Promise<number> {
    const header = await bytesAt(this.#access, offset, LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header[0] !== 0x50 || header[1] !== 0x4b || header[2] !== 3 || header[3] !== 4)
      throw new TableError("broken-archive");
    const view = new DataView(header.buffer, header.byteOffset);
    return offset + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  }
}

async function* chunksOf(pull: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let chunk = await pull(); chunk.length > 0; chunk = await pull()) yield chunk;
}
