import type { Report } from "@opendatalocale/report";
import { type ByteSource, fromBytes } from "@opendatalocale/tabular";
import { type ValidateOptions, validate } from "@opendatalocale/validator";
import { inBrowser } from "./browser-road.ts";

/** A way to check a file: it must give the reference's report. */
export type Road = (name: string, bytes: Uint8Array, options: ValidateOptions) => Promise<Report>;

/** A new way is one more line here. */
export const roads: Readonly<Record<string, Road>> = {
  "at once": (name, bytes, options) => validate(fromBytes(name, bytes), options),
  "in pieces of 64 KiB": (name, bytes, options) => validate(inPieces(name, bytes, 65_536), options),
  "in pieces of 997 bytes": (name, bytes, options) => validate(inPieces(name, bytes, 997), options),
  "without WebAssembly": withoutWebAssembly,
};

/** Those that take long to begin: not taken by every mutated file. */
export const slowRoads: Readonly<Record<string, Road>> = {
  "in a browser": inBrowser,
};

/** As under a Content-Security-Policy that forbids it: one road at a time is taken. */
async function withoutWebAssembly(name: string, bytes: Uint8Array, options: ValidateOptions): Promise<Report> {
  const known = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly");
  Reflect.deleteProperty(globalThis, "WebAssembly");
  try {
    return await validate(fromBytes(name, bytes), options);
  } finally {
    if (known) Object.defineProperty(globalThis, "WebAssembly", known);
  }
}

/** A source that gives little at a time. */
function inPieces(name: string, bytes: Uint8Array, size: number): ByteSource {
  const source = fromBytes(name, bytes);
  return { ...source, read: (into) => source.read(into.subarray(0, size)) };
}
