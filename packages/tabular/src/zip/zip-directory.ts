import { bytesAt, type RandomAccess } from "../random-access.ts";
import { TableError } from "../table.ts";
import type { ZipEntry } from "./zip-archive.ts";

/** Numbers of the ZIP format (APPNOTE 6.3.10): signatures, sizes of fixed parts. */
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_SIZE = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_SIZE = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;

const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY = 16 * 1024 * 1024;

/** The list of an archive's files. Throws {@link TableError}: `broken-archive`, `too-many-entries`. */
export async function readDirectory(access: RandomAccess): Promise<Map<string, ZipEntry>> {
  const { offset, size, count } = await findDirectory(access);
  if (count > MAX_ENTRIES || size > MAX_DIRECTORY) throw new TableError("too-many-entries", { limit: MAX_ENTRIES });
  const bytes = await bytesAt(access, offset, size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new TableError("broken-archive");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new TableError("broken-archive");
    const entry = readEntry(bytes, view, at, nameLength, extraLength);
    if (entry.offset > access.size || entry.compressedSize > access.size) throw new TableError("broken-archive");
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const isUtf8 = (flags & 0x800) !== 0;
  const name = new TextDecoder(isUtf8 ? "utf-8" : "latin1").decode(
    bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
  );
  const plain = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const extraStart = at + ENTRY_SIZE + nameLength;
  const sizes = withZip64(plain, view, extraStart, extraStart + extraLength);
  return {
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    ...sizes,
  };
}

interface Sizes {
  size: number;
  compressedSize: number;
  offset: number;
}

/** Sizes that do not fit in 32 bits stand in extra field 1, in this order. */
function withZip64(plain: Sizes, view: DataView, start: number, end: number): Sizes {
  const sizes = { ...plain };
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    for (const key of ["size", "compressedSize", "offset"] as const) {
      if (plain[key] !== IN_EXTRA_FIELD) continue;
      if (from + 8 > end) throw new TableError("broken-archive");
      sizes[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return sizes;
}

async function findDirectory(access: RandomAccess): Promise<{ offset: number; size: number; count: number }> {
  const length = Math.min(access.size, END_SIZE + LONGEST_COMMENT + END64_LOCATOR_SIZE);
  const start = access.size - length;
  const tail = await bytesAt(access, start, length);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const locator = at - END64_LOCATOR_SIZE;
    const hasLocator = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR;
    return hasLocator ? findDirectory64(access, Number(view.getBigUint64(locator + 8, true))) : found;
  }
  throw new TableError("broken-archive");
}

async function findDirectory64(access: RandomAccess, at: number) {
  const end = await bytesAt(access, at, END64_SIZE);
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  if (end.length < END64_SIZE || view.getUint32(0, true) !== END64_SIGNATURE) throw new TableError("broken-archive");
  return {
    count: Number(view.getBigUint64(32, true)),
    size: Number(view.getBigUint64(40, true)),
    offset: Number(view.getBigUint64(48, true)),
  };
}
