import type { Requirement } from "@opendatalocale/audit";
import type { Lang, Verdict } from "@opendatalocale/report";
import type { AtdParts, EtdLine, Stage, Status } from "../view.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

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
export interface TerritoryWords {
  readonly title: string;
  readonly loading: string;
  readonly signOut: string;
  readonly signOutEverywhere: string;
  readonly demoNotice: string;
  readonly atd: string;
  readonly noAtd: string;
  readonly parts: string;
  readonly tabs: Readonly<Record<"etd" | "obligations" | "cibles" | "portails" | "reglages" | "journal", string>>;
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
  readonly add: {
    readonly heading: string;
    readonly byName: string;
    readonly search: string;
    readonly find: string;
    readonly found: (count: number) => string;
    readonly follow: string;
    readonly added: (name: string) => string;
    readonly byList: string;
    readonly listHelp: string;
    readonly file: string;
    readonly account: (added: number, updated: number, unmatched: number) => string;
    readonly unmatched: (row: number, who: string, reason: string) => string;
    readonly byHand: string;
    readonly handHelp: string;
    readonly name: string;
    readonly kind: string;
    readonly siren: string;
    readonly population: string;
    readonly fte: string;
  };
  readonly etd: {
    readonly back: string;
    readonly stage: string;
    readonly note: string;
    readonly history: string;
    readonly remove: string;
    readonly confirmRemove: (name: string) => string;
  };
  readonly published: {
    readonly heading: string;
    readonly nothing: string;
    readonly missing: string;
    readonly age: (modified: Date | null, isUpToDate: boolean | null) => string;
    readonly counts: (errors: number, remarks: number) => string;
    readonly checked: (at: Date) => string;
    readonly report: string;
    readonly page: string;
  };
  readonly duties: {
    readonly heading: string;
    readonly levels: Readonly<
      Record<"required" | "conditional" | "recommended" | "not-applicable", (count: number) => string>
    >;
    readonly basis: string;
    readonly deadline: string;
    readonly confidence: Readonly<Record<"secondary" | "unverified", string>>;
    readonly forget: string;
  };
  readonly facts: {
    readonly heading: string;
    readonly known: (people: number, vintage: string, source: string) => string;
    readonly staff: (fte: number, vintage: string) => string;
    readonly contact: string;
  };
  readonly organisations: {
    readonly heading: string;
    readonly help: string;
    readonly none: string;
    readonly bySiren: string;
    readonly unlink: string;
    readonly link: string;
    readonly add: string;
    readonly search: string;
    readonly nobody: string;
  };
  readonly convention: {
    readonly heading: string;
    readonly help: string;
    readonly format: string;
    readonly formats: Readonly<Record<"docx" | "odt" | "pdf" | "markdown" | "html", string>>;
    readonly date: string;
    readonly write: string;
    readonly done: (name: string) => string;
    readonly blanks: (list: string) => string;
    readonly signatory: string;
    readonly parts: Readonly<Record<"representative" | "title" | "address", string>>;
  };
  readonly targets: {
    readonly heading: string;
    readonly help: (departements: readonly string[]) => string;
    readonly concerned: string;
    readonly count: (total: number) => string;
    readonly duties: (count: number) => string;
  };
  readonly portals: {
    readonly heading: string;
    readonly help: string;
    readonly address: string;
    readonly add: string;
    readonly recognising: string;
    readonly none: string;
    readonly datasets: (count: number) => string;
    readonly waiting: string;
    readonly never: string;
    readonly failed: (code: string) => string;
    readonly underWay: (done: number, all: number) => string;
    readonly finished: (at: Date, count: number) => string;
    readonly progress: string;
    readonly audit: string;
    readonly asked: string;
    readonly remove: string;
    readonly confirmRemove: (title: string, datasets: number) => string;
    readonly secrets: string;
    readonly token: string;
    readonly noToken: string;
    readonly hasToken: (at: Date) => string;
    readonly forget: string;
    readonly hook: string;
    readonly hookHelp: string;
    readonly hookAddress: string;
    readonly hookKey: string;
    readonly makeHook: string;
    readonly renewHook: string;
    readonly ofOthers: string;
  };
  readonly settings: {
    readonly heading: string;
    readonly name: string;
    readonly departements: string;
    readonly convention: string;
    readonly conventionHelp: string;
    readonly parts: Readonly<Record<keyof AtdParts, string>>;
  };
  readonly journal: { readonly heading: string; readonly none: string; readonly detail: string };
}

const languages: Readonly<Record<Lang, TerritoryWords>> = { fr, en };

export function territoryWordsIn(lang: Lang): TerritoryWords {
  return languages[lang];
}
