import { createReadStream } from "node:fs";
import { appendFile, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type AuditedFile, keyOf } from "./audited-file.ts";

/** What earlier audits found in a folder: one JSON line a file, the last word on each counts. */
export class AuditStore {
  readonly #path: string;
  readonly #files: Map<string, AuditedFile>;

  private constructor(path: string, files: Map<string, AuditedFile>) {
    this.#path = path;
    this.#files = files;
  }

  static async open(folder: string): Promise<AuditStore> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, "files.ndjson");
    const files = new Map<string, AuditedFile>();
    for await (const file of linesOf(path)) files.set(keyOf(file), file);
    return new AuditStore(path, files);
  }

  find(file: Pick<AuditedFile, "dataset" | "resource" | "schema">): AuditedFile | undefined {
    return this.#files.get(keyOf(file));
  }

  /** Written at once, so that an audit that is killed goes on where it was. */
  async add(file: AuditedFile): Promise<void> {
    this.#files.set(keyOf(file), file);
    await appendFile(this.#path, `${JSON.stringify(file)}\n`);
  }

  /** Keeps only the last word on the files of this audit: those that are no more found go. */
  async settle(found: readonly AuditedFile[]): Promise<void> {
    const draft = `${this.#path}.draft`;
    const output = await open(draft, "w");
    await output.writeFile(found.map((file) => `${JSON.stringify(file)}\n`).join(""));
    await output.close();
    await rename(draft, this.#path);
  }

  async forget(): Promise<void> {
    this.#files.clear();
    await rm(this.#path, { force: true });
  }
}

async function* linesOf(path: string): AsyncGenerator<AuditedFile, void, void> {
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      const file = parsed(line);
      if (file) yield file;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Half a line, left by an audit that was killed, counts for nothing. */
function parsed(line: string): AuditedFile | null {
  try {
    // Only this store writes the file.
    return JSON.parse(line) as AuditedFile;
  } catch {
    return null;
  }
}
