import { closeSync, openSync, writeSync } from "node:fs";
import { findingsHeader, findingsLine, type ReportItem, type Severity } from "@opendatalocale/report";
import { cannotWrite } from "./cannot-write.ts";

/** Characters written at a time. */
const CHUNK = 1 << 16;

/**
 * Every finding of a run in one file as they are found: CSV when its name ends so, else one JSON object a line (NDJSON).
 * Written at once, so that memory does not grow with the findings.
 */
export class FindingsFile {
  readonly #path: string;
  readonly #file: number;
  readonly #isCsv: boolean;
  #text = "";

  /** @throws {UsageError} `cannot-write` */
  constructor(path: string) {
    this.#path = path;
    this.#file = this.#attempt(() => openSync(path, "w"));
    this.#isCsv = /\.csv$/i.test(path);
    if (this.#isCsv) this.#text = findingsHeader;
  }

  add(file: string, severity: Severity, item: ReportItem): void {
    this.#text += this.#isCsv ? findingsLine(file, severity, item) : `${JSON.stringify({ file, severity, ...item })}\n`;
    if (this.#text.length >= CHUNK) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = "";
    this.#attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    });
  }

  #attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      const path = this.#path;
      throw cannotWrite(path, error);
    }
  }
}
