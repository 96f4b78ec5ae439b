import { closeSync, openSync, writeSync } from "node:fs";
import { cannotWrite } from "./cannot-write.ts";

/** Writes what was asked for to a file, at once or piece by piece, over what it held. Throws UsageError `cannot-write`. */
export function writeOutput(path: string, content: string | Iterable<string>): void {
  try {
    const file = openSync(path, "w");
    try {
      for (const piece of typeof content === "string" ? [content] : content) writeWhole(file, Buffer.from(piece));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
