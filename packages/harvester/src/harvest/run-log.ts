import { type FileHandle, open } from "node:fs/promises";
import { lineOf, type StoredRecord } from "./record-lines.ts";

/** The records of the run under way. Only what was written before the last checkpoint counts. */
export class RunLog {
  readonly #file: FileHandle;
  #bytes: number;

  private constructor(file: FileHandle, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  /** Opens the log, cut back to the bytes that count. */
  static async open(path: string, bytes: number): Promise<RunLog> {
    const file = await open(path, bytes === 0 ? "w" : "r+");
    await file.truncate(bytes);
    return new RunLog(file, bytes);
  }

  /** Writes a page to the disk. @returns the bytes that count now */
  async append(records: readonly StoredRecord[]): Promise<number> {
    const bytes = Buffer.from(records.map(lineOf).join(""));
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, this.#bytes + written);
      written += bytesWritten;
    }
    await this.#file.datasync();
    this.#bytes += bytes.length;
    return this.#bytes;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
