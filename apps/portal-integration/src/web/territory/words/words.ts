import type { Requirement } from "@opendatalocale/audit";
import type { Lang, Verdict } from "@opendatalocale/report";
import type { EtdLine, Stage, Status } from "../view.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { PartWords } from "./part-words.ts";

type Kind = EtdLine["kind"];
type Count = "published" | "valid" | "upToDate";
type CellState = "good" | "old" | "bad" | "unchecked" | "missing" | "free";

export const KIND_CODES: readonly Kind[] = [
  "commune",
  "epci",
  "syndicat",
  "ccas",
  "departement",
  "region",
  "ept",
  "autre",
];

/** The sentences of the page "Mon territoire", once per language. */
export interface TerritoryWords extends PartWords {
  readonly title: string;
  readonly loading: string;
  readonly signOut: string;
  readonly signOutEverywhere: string;
  readonly demoNotice: string;
  readonly atd: string;
  readonly noAtd: string;
  readonly parts: string;
  readonly tabs: Readonly<
    Record<"etd" | "obligations" | "cibles" | "portails" | "reglages" | "jetons" | "acces" | "journal", string>
  >;
  readonly save: string;
  readonly saved: string;
  readonly stageSaved: string;
  readonly yes: string;
  readonly no: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly place: (first: number, last: number, total: number) => string;
  readonly exports: string;
  readonly exportAs: Readonly<Record<"csv" | "xlsx", string>>;
  readonly on: (day: Date) => string;
  readonly at: (moment: Date) => string;
  readonly inhabitants: (count: number | null) => string;
  readonly staff: (fte: number | null) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly signIn: {
    readonly intro: string;
    readonly linkHeading: string;
    readonly useLink: string;
    readonly demoHeading: string;
    readonly demoText: string;
    readonly demo: string;
    readonly providerHeading: string;
    readonly provider: (name: string) => string;
    readonly emailHeading: string;
    readonly email: string;
    readonly password: string;
    readonly passwordHelp: string;
    readonly sendLink: string;
    readonly withPassword: string;
    readonly sent: string;
    readonly failed: Readonly<Record<"expiree" | "echec" | "inconnu", string>>;
  };
  readonly sums: {
    readonly heading: string;
    readonly publishing: string;
    readonly published: string;
    readonly valid: string;
    readonly upToDate: string;
    readonly rule: string;
    readonly stages: string;
  };
  readonly trend: {
    readonly heading: string;
    readonly alternative: string;
    readonly table: string;
    readonly month: string;
    readonly series: Readonly<Record<"followed" | "signed" | "publishing" | "conforming", string>>;
  };
  readonly list: {
    readonly heading: string;
    readonly order: string;
    readonly filters: string;
    readonly search: string;
    readonly stage: string;
    readonly status: string;
    readonly lacks: string;
    readonly lacking: Readonly<Record<Count, string>>;
    readonly sort: string;
    readonly sorts: Readonly<Record<"call" | "name" | "population", string>>;
    readonly all: string;
    readonly count: (kept: number, all: number) => string;
    readonly empty: string;
    readonly rank: string;
    readonly contact: (who: string) => string;
    readonly counts: Readonly<Record<Count | "invalid", string>>;
  };
  readonly matrix: {
    readonly heading: string;
    readonly table: string;
    readonly help: string;
    readonly authority: string;
    readonly nothing: string;
    readonly states: Readonly<Record<CellState, string>>;
    readonly short: Readonly<Record<CellState, string>>;
  };
}

const languages: Readonly<Record<Lang, TerritoryWords>> = { fr, en };

export function territoryWordsIn(lang: Lang): TerritoryWords {
  return languages[lang];
}
