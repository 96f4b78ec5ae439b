import { Buffer, isUtf8 } from "node:buffer";
import type { TransformOptions } from "node:stream";
import type { ZlibOptions } from "node:zlib";
import { type ByteSource, fromStream, type Inflate, TableError } from "../index.ts";

// An import would load its promises too, and with them the reader of a terminal's lines: 1.5 MB, and some milliseconds.
const { closeSync, constants, fstatSync, openSync, readSync } = process.getBuiltinModule("node:fs");

/** Bytes inflated at a time, and ahead of the reader, who else would wait for each piece. */
const INFLATED = 256 * 1024;
const AHEAD = 4 * INFLATED;

/** A file on disk, read synchronously into the given buffer: the fastest feeding measured. Throws {@link TableError}: `missing-file`, `is-a-directory`, `not-readable`, `read-failed`. */
export function openFile(path: string): ByteSource {
  const file = attempt(path, () => openSync(path, constants.O_RDONLY));
  const stat = attempt(path, () => fstatSync(file));
  if (stat.isDirectory()) {
    closeSync(file);
    throw new TableError("is-a-directory", { path });
  }
  let isOpen = true;
  let position = 0;
  const readNext = (into: Uint8Array): number => {
    // What cannot be read from elsewhere (a pipe) has no positions.
    const length = readSync(file, into, 0, into.length, stat.isFile() ? position : null);
    position += length;
    // Cut while it was read: what was checked is not the file. `size` is 0 for what the system makes up as it goes.
    if (length === 0 && into.length > 0 && position < stat.size && stat.isFile())
      throw Object.assign(new Error("the file is shorter than when it was opened"), { code: "EOF" });
    return length;
  };
  return {
    name: path,
    isUtf8,
    findByte,
    size: stat.isFile() ? stat.size : null,
    inflate: nodeInflate,
    read: (into) => attempt(path, () => readNext(into)),
    ...(stat.isFile()
      ? {
          readAt: (position, into) => attempt(path, () => readWhole(file, position, into)),
          shared: {
            file,
            goOn: (from) => {
              position = from;
            },
          },
        }
      : {}),
    close: () => {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** A file that another thread has opened, and closes. */
export function sharedFile(file: number): ByteSource {
  let position = 0;
  return {
    name: "",
    isUtf8,
    size: null,
    read: (into) => {
      const length = readSync(file, into, 0, into.length, position);
      position += length;
      return length;
    },
    readAt: (from, into) => readWhole(file, from, into),
    shared: {
      file,
      goOn: (from) => {
        position = from;
      },
    },
    close: () => {},
  };
}

/** Called on the bytes as they are: a Buffer made for each call would cost more than the search. */
const indexOf: (this: Uint8Array, byte: number, from: number) => number = Buffer.prototype.indexOf;

function findByte(bytes: Uint8Array, byte: number, from: number): number {
  return indexOf.call(bytes, byte, from);
}

function readWhole(file: number, position: number, into: Uint8Array): number {
  let length = 0;
  while (length < into.length) {
    const read = readSync(file, into, length, into.length - length, position + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** zlib's own stream: about twice as fast as the standard one. Loaded for those who need it. */
const nodeInflate: Inflate = (format, compressed) => {
  const { createGunzip, createInflateRaw } = process.getBuiltinModule("node:zlib");
  const { pipeline, Readable } = process.getBuiltinModule("node:stream");
  // Node hands what it does not know on to the stream.
  const options: ZlibOptions & TransformOptions = { chunkSize: INFLATED, readableHighWaterMark: AHEAD };
  const inflater = format === "gzip" ? createGunzip(options) : createInflateRaw(options);
  pipeline(Readable.from(compressed, { objectMode: false }), inflater, () => {});
  return inflater;
};

/** What a Node stream brings: the standard input, for instance. */
export function streamSource(name: string, stream: NodeJS.ReadableStream): ByteSource {
  return fromStream(name, bytesOf(stream));
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of stream) yield typeof chunk === "string" ? encoder.encode(chunk) : chunk;
}

const codes: Readonly<Record<string, string>> = {
  ENOENT: "missing-file",
  ENOTDIR: "missing-file",
  EISDIR: "is-a-directory",
  EACCES: "not-readable",
  EPERM: "not-readable",
};

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new TableError(codes[reason] ?? "read-failed", { path, reason }, { cause: error });
  }
}
