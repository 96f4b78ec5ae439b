/** What the user knows of an authority beyond its record. Everything is optional. */
export interface Facts {
  /** Full-time equivalents, declared: wins over the record and over any SIRENE band. */
  readonly fte?: { readonly value: number; readonly vintage?: string };
  /** Answers to the questions of conditional duties, by the question's id. */
  readonly answers?: Readonly<Record<string, boolean>>;
}
