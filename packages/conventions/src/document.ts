/** A document as a tree, before any form: every writer of `forms/` reads this. Texts are plain; writers escape them. */
export interface ConventionDocument {
  readonly lang: "fr";
  readonly title: string;
  readonly subtitle: readonly Inline[];
  readonly author: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly startsPage?: boolean }
  /** `leads`: never the last line of a page, away from what it introduces. */
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[]; readonly leads?: boolean }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "signatures"; readonly parties: readonly SignatureBlock[] }
  /** Small print: sources, credits. */
  | { readonly kind: "note"; readonly inlines: readonly Inline[] };

export interface SignatureBlock {
  /** `Pour l’ETD`. */
  readonly heading: string;
  /** One under the other. */
  readonly lines: readonly (readonly Inline[])[];
}

export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly isStrong?: boolean }
  /** To be filled in by hand; `label` says what. */
  | { readonly kind: "blank"; readonly label: string };

/** How a blank looks on paper. */
export const BLANK = "…………………";
