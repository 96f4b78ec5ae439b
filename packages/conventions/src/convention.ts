/** One of the two who sign. Only what is known is told; what is missing becomes a blank to fill in. */
export interface Party {
  readonly name: string;
  /** 9 digits. */
  readonly siren?: string;
  readonly address?: string;
  /** Who signs. */
  readonly representative?: string;
  /** In what capacity: `Maire`. */
  readonly title?: string;
}

/** A dataset the convention is about. All words in French: the document is. */
export interface ConventionDataset {
  readonly title: string;
  /** Id of its schema, or null. */
  readonly schema: string | null;
  /** Why: `obligatoire (CRPA, art. L322-6)`. */
  readonly reason: string;
  readonly deadline: string | null;
}

/** The optional clauses: each is left out when it is not given. */
export interface ConventionOptions {
  /** The ATD's portal, opened to its ETDs. */
  readonly sharedPortal?: string;
  /** The buyer profile whose procurement data are published. */
  readonly buyerProfile?: string;
  /** How often one meets: `une fois par mois`. */
  readonly meetings?: string;
  /** How long it lasts: `un an, renouvelable par accord écrit`. A blank when not given. */
  readonly duration?: string;
  /** Whom to write to at the ATD. A blank when not given. */
  readonly contact?: string;
}

/** What a convention is made of. */
export interface ConventionInput {
  readonly atd: Party;
  readonly etd: Party;
  /** ISO day of signature; a blank when not given. */
  readonly date?: string;
  /** A blank when not given. */
  readonly place?: string;
  readonly datasets: readonly ConventionDataset[];
  /** Where the ETD stands beside the floors of the law, in French, with its figures; left out when not given. */
  readonly situation?: string;
  readonly options?: ConventionOptions;
}

/** What prevents a convention from being written. `place` names the part at fault. */
export class ConventionError extends Error {
  readonly code: ConventionErrorCode;
  readonly place: string;
  constructor(code: ConventionErrorCode, place: string, options?: ErrorOptions) {
    super(`${code}: ${place}`, options);
    this.name = "ConventionError";
    this.code = code;
    this.place = place;
  }
}

/** `text-too-long` (over 500 characters), `not-a-day`, `not-a-template` (no DOCX, or its tags are wrong), `no-tag` (nothing to fill in), `template-too-big`. */
export type ConventionErrorCode = "text-too-long" | "not-a-day" | "not-a-template" | "no-tag" | "template-too-big";
