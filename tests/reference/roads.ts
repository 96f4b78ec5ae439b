import type { Report } from "@opendatalocale/report";
import { type ByteSource, fromBytes } from "@opendatalocale/tabular";
import { type ValidateOptions, validate } from "@opendatalocale/validator";

/** The ways in which a file is checked: each must give the reference's report. A new way (threads, browser…) is one more line. */
export const roads: Readonly<
  Record<string, (name: string, bytes: Uint8Array, options: ValidateOptions) => Promise<Report>>
> = {
  "at once": (name, bytes, options) => validate(fromBytes(name, bytes), options),
  "in pieces of 64 KiB": (name, bytes, options) => validate(inPieces(name, bytes, 65_536), options),
  "in pieces of 997 bytes": (name, bytes, options) => validate(inPieces(name, bytes, 997), options),
};

/** A source that gives little at a time. */
function inPieces(name: string, bytes: Uint8Array, size: number): ByteSource {
  const source = fromBytes(name, bytes);
  return { ...source, read: (into) => source.read(into.subarray(0, size)) };
}
