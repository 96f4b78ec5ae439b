import type { AtdParts } from "../view.ts";

/** The sentences of one ETD's page, and of the other parts of "Mon territoire". */
export interface PartWords {
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
    /** When verdicts stand on the portal itself. */
    readonly confirmLeave: (title: string, told: number) => string;
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
