import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyRequest } from "fastify";
import { Problem } from "../app/problem.ts";

export interface Upload {
  /** Null when the form held no file. */
  readonly file: { readonly path: string; readonly name: string; readonly sha256: string } | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Writes the file of a form to disk as it comes, never past the limit. Throws {@link Problem} `too-large`, `bad-request`. */
export async function receiveUpload(request: FastifyRequest, folder: string, maxBytes: number): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: Upload["file"] = null;
  const limits = { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 4096, fieldNameSize: 100, parts: 11 };
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      if (typeof part.value === "string") fields[part.fieldname] = part.value;
      continue;
    }
    // A name of our own on disk: what the sender writes is only ever shown.
    const path = join(folder, randomUUID());
    const hash = createHash("sha256");
    const hashing = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(part.file, hashing, createWriteStream(path, { flags: "wx" }));
    if (part.file.truncated) throw new Problem("too-large");
    file = { path, name: shownName(part.filename), sha256: hash.digest("hex") };
  }
  return { file, fields };
}

/** The last part of a name, without what could lead elsewhere or hide. */
function shownName(name: string): string {
  const last = name
    .replace(/^.*[/\\]/, "")
    .replace(/[\p{C}]/gu, "")
    .trim();
  return last === "" || last === "." || last === ".." ? "fichier" : last.slice(0, 200);
}
