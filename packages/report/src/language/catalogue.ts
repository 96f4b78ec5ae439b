import type { Lang } from "../finding.ts";
import type { Verdict } from "../report.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The sentences that the forms of a report use, once per language. */
export interface Catalogue {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly schema: (name: string, version: string | null, percent: number | null) => string;
  readonly noSchema: string;
  readonly sheet: (name: string) => string;
  readonly records: (count: number) => string;
  readonly property: (name: string) => string;
  readonly rows: (count: number, columns: number) => string;
  readonly totals: (errors: number, causes: number) => string;
  readonly remarks: (count: number) => string;
  /** Above what is to be read before everything else. */
  readonly leadsHeading: string;
  /** Where they are strictly taken they weigh as errors. */
  readonly remarksHeading: (strict: boolean) => string;
  readonly places: (count: number) => string;
  readonly others: (count: number) => string;
  /** Places that are whole rows: a bare number would be read as a count. */
  readonly rowPlaces: (list: string, count: number) => string;
  /** The place of what concerns no cell. */
  readonly wholeFile: string;
  readonly column: (name: string) => string;
  readonly why: string;
  readonly how: string;
  readonly better: (cell: string, value: string, safe: boolean) => string;
  readonly cut: (listed: number, total: number) => string;
  readonly partial: string;
  readonly next: Readonly<Record<Verdict, string>>;
  readonly reportOn: (files: number) => string;
  readonly where: string;
  readonly columnHead: string;
  readonly cellHead: string;
  readonly problemHead: string;
  /** What stands for the name of a schema that has none. */
  readonly unnamed: string;
  /** Between a label and what it says, with its spaces. */
  readonly colon: string;
  readonly code: (code: string) => string;
}

const catalogues: Readonly<Record<Lang, Catalogue>> = { fr, en };

export function catalogueOf(lang: Lang): Catalogue {
  return catalogues[lang];
}

/** `1 234` in French, `1,234` in English. */
export function numberIn(lang: Lang, value: number): string {
  return new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB").format(value).replace(/\u202f/g, "\u00a0");
}
