/** A file to put in an archive. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
  /** Left uncompressed, with its size ahead: OpenDocument wants its `mimetype` so. Only for a short text. */
  readonly isStored?: boolean;
}

const encoder = new TextEncoder();
const DEFLATED = 8;
const UTF8_NAME = 0x800;
const SIZES_AFTER = 8;
/** 1980-01-01: archives of the same content are the same bytes. */
const DATE = 0x21;
const VERSION = 20;
/** Text is compressed by pieces of about this many characters. */
const PIECE = 64 * 1024;

interface Written {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/** Writes a ZIP archive as it goes, in constant memory; each part must stay under 4 GiB. */
export async function* writeZip(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    let length = 0;
    const entry = writePart(part, offset);
    for (let step = await entry.next(); ; step = await entry.next()) {
      if (step.done) {
        written.push(step.value);
        break;
      }
      length += step.value.length;
      yield step.value;
    }
    offset += length;
  }
  const directory = written.map(directoryEntry);
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield endRecord(written.length, size, offset);
}

async function* writePart(part: ZipPart, offset: number): AsyncGenerator<Uint8Array, Written> {
  const name = encoder.encode(part.name);
  const crc = new Crc32();
  let size = 0;
  let compressed = 0;
  if (part.isStored && typeof part.content === "string") {
    const bytes = encoder.encode(part.content);
    crc.add(bytes);
    const entry = {
      name,
      flags: UTF8_NAME,
      method: 0,
      crc: crc.value,
      compressed: bytes.length,
      size: bytes.length,
      offset,
    };
    yield localHeader(entry);
    yield bytes;
    return entry;
  }
  const flags = UTF8_NAME | SIZES_AFTER;
  yield localHeader({ name, flags, method: DEFLATED, crc: 0, compressed: 0, size: 0, offset });
  const pieces = pieced(part.content);
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done) return controller.close();
      size += value.length;
      crc.add(value);
      controller.enqueue(value);
    },
  });
  const reader = plain.pipeThrough(new CompressionStream("deflate-raw")).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    compressed += chunk.value.length;
    yield chunk.value;
  }
  const entry = { name, flags, method: DEFLATED, crc: crc.value, compressed, size, offset };
  yield fields([4, 0x08074b50], [4, entry.crc], [4, compressed], [4, size]);
  return entry;
}

async function* pieced(content: ZipPart["content"]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (typeof content === "string") {
    yield encoder.encode(content);
    return;
  }
  let text = "";
  for await (const more of content) {
    text += more;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}

function localHeader({ name, flags, method, crc, compressed, size }: Written): Uint8Array {
  const sizes: Field[] = [
    [4, crc],
    [4, compressed],
    [4, size],
  ];
  return joined(
    fields(
      [4, 0x04034b50],
      [2, VERSION],
      [2, flags],
      [2, method],
      [2, 0],
      [2, DATE],
      ...sizes,
      [2, name.length],
      [2, 0],
    ),
    name,
  );
}

function directoryEntry({ name, flags, method, crc, compressed, size, offset }: Written): Uint8Array {
  return joined(
    fields(
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, flags],
      [2, method],
      [2, 0],
      [2, DATE],
      [4, crc],
      [4, compressed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ),
    name,
  );
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}

type Field = readonly [bytes: 2 | 4, value: number];

function fields(...list: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of list) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

class Crc32 {
  #state = -1;

  get value(): number {
    return (this.#state ^ -1) >>> 0;
  }

  add(bytes: Uint8Array): void {
    let state = this.#state;
    for (const byte of bytes) state = (crcTable[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8);
    this.#state = state;
  }
}
