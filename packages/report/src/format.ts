import type { Lang } from "./finding.ts";
import type { Report } from "./report.ts";

/** A form a report takes on paper; one file of `formats/` each. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** With its dot. */
  readonly extension: string;
  readonly write: (report: Report, options: WriteOptions) => string;
  /** What `write` gives, piece by piece, for a form that may be long: as one text it would take several times its size in memory. */
  readonly pieces?: (report: Report) => Iterable<string>;
  /** Several reports as one document, for the forms that are one; the others are put one after the other. */
  readonly writeAll?: (reports: readonly Report[], options: WriteOptions) => string;
}

export interface WriteOptions {
  readonly lang: Lang;
  /** ANSI colours, for a terminal only. Words and signs say the same. */
  readonly colour: boolean;
  /** Columns to wrap text at (default 100). */
  readonly width?: number;
}

export function defineFormat(format: Format): Format {
  return format;
}
