import type { Report } from "@opendatalocale/report";
import { openFile, streamSource } from "@opendatalocale/tabular/node";
import { validate } from "../validate.ts";
import type { ValidateOptions } from "../validate-options.ts";

/** Checks a file on disk. A file that is missing or unreadable makes a `not-checked` report, as any other failure. */
export function validateFile(path: string, options: ValidateOptions = {}): Promise<Report> {
  return validate({ name: path, open: () => openFile(path) }, options);
}

/** Checks what a Node stream brings, the standard input for instance. */
export function validateStream(stream: NodeJS.ReadableStream, options: ValidateOptions = {}): Promise<Report> {
  return validate({ name: "-", open: () => streamSource("-", stream) }, options);
}
