/** What the worker is asked. */
export interface BalRequest {
  readonly bytes: Uint8Array;
  /** A profile of the reference validator: `1.5`, `1.4`, `1.3`. */
  readonly profile: string;
}

/** What it answers. Levels are its own: `E` error, `W` warning, `I` information. */
export type BalAnswer = { readonly isReadable: false } | BalResult;

export interface BalResult {
  readonly isReadable: true;
  readonly encoding: string;
  readonly delimiter: string;
  readonly linebreak: string;
  readonly labels: readonly string[];
  readonly rows: number;
  readonly ofFile: readonly BalFault[];
  readonly ofRows: readonly (BalFault & {
    readonly row: number;
    /** Name in the BAL model. */
    readonly field?: string;
    /** Label in the file. */
    readonly column?: string;
    readonly cell?: string;
  })[];
}

export interface BalFault {
  readonly code: string;
  readonly level: string;
  /** The reference validator's own sentence, in French. */
  readonly label: string;
}
