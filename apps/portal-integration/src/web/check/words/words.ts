import type { Lang, Verdict } from "@opendatalocale/report";
import type { Checked, DownloadKind, FileKind } from "../engine/protocol.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The sentences of the page, once per language. */
export interface Words {
  readonly title: string;
  readonly promise: string;
  readonly drop: string;
  readonly browse: string;
  readonly formats: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteGo: string;
  readonly pastedName: string;
  readonly url: string;
  readonly urlLabel: string;
  readonly urlGo: string;
  readonly urlNote: string;
  readonly urlRefused: string;
  readonly templates: string;
  readonly templatesHelp: string;
  readonly templateOf: (title: string, format: string) => string;
  readonly searchSchema: string;
  readonly none: string;
  readonly opening: (name: string) => string;
  readonly chooseHeading: string;
  readonly chooseHelp: (hasCandidates: boolean) => string;
  readonly likeness: (percent: number) => string;
  readonly lacks: (names: readonly string[]) => string;
  readonly use: string;
  readonly otherSchemas: string;
  readonly checking: (name: string) => string;
  readonly read: (rows: number, percent: number | null, perSecond: number) => string;
  readonly cancel: string;
  readonly early: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictSentence: (checked: Checked) => string;
  readonly facts: (checked: Checked, kind: FileKind) => string;
  readonly recognised: (title: string, version: string | null, score: number | null) => string;
  readonly given: (title: string, version: string | null) => string;
  readonly why: string;
  readonly changeSchema: string;
  readonly otherFile: string;
  readonly sheet: string;
  readonly tabs: { readonly problems: string; readonly table: string; readonly files: string };
  readonly sections: string;
  readonly leads: string;
  readonly problems: string;
  readonly remarks: string;
  readonly remarksHelp: string;
  readonly nothing: string;
  readonly times: (count: number) => string;
  readonly column: (name: string) => string;
  readonly where: string;
  readonly whyLabel: string;
  readonly how: string;
  /** What to do in this page, where a check speaks of the command line. By finding type. */
  readonly howHere: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly before: string;
  readonly after: string;
  readonly toConfirm: string;
  readonly emptyCell: string;
  readonly others: (count: number) => string;
  readonly goTo: (place: string) => string;
  readonly correct: (count: number) => string;
  readonly correctLabel: (count: number, cause: string) => string;
  readonly correctAll: (count: number) => string;
  readonly askAboutLine: string;
  readonly otherRepairs: string;
  readonly undo: string;
  readonly tasks: Readonly<Record<"copy" | "proposals" | "recheck" | "download", string>>;
  readonly cut: string;
  readonly table: string;
  readonly onlyFaulty: (count: number) => string;
  readonly gridHelp: string;
  readonly row: string;
  readonly error: string;
  readonly remark: string;
  readonly cellHeading: (place: string, label: string) => string;
  readonly rowHeading: (number: number) => string;
  readonly valueLabel: string;
  readonly save: string;
  readonly put: (value: string) => string;
  readonly cellFine: string;
  readonly dialogHeading: string;
  readonly dialogHelp: string;
  readonly kinds: string;
  readonly everyChange: (count: number) => string;
  readonly more: (shown: number, total: number) => string;
  readonly apply: (count: number) => string;
  readonly working: string;
  readonly changeHeads: readonly [string, string, string, string, string];
  readonly wholeFile: string;
  readonly noChange: string;
  readonly filesHelp: string;
  readonly untouched: string;
  readonly mendedElsewhere: Readonly<Record<Exclude<FileKind, "table">, string>>;
  readonly tooLong: string;
  readonly fileNames: Readonly<Record<DownloadKind, string>>;
  readonly changesMade: (count: number) => string;
  readonly print: string;
  readonly failedHeading: string;
  readonly bug: string;
  readonly said: {
    readonly corrected: (count: number) => string;
    readonly undone: string;
    readonly verdict: (checked: Checked) => string;
  };
}

const languages: Readonly<Record<Lang, Words>> = { fr, en };

export function wordsIn(lang: Lang): Words {
  return languages[lang];
}

/** How many causes are errors, and how many are remarks. */
export function causeCounts({ report }: Checked): { readonly problems: number; readonly remarks: number } {
  const problems = report.causes.filter(({ severity }) => severity === "error").length;
  return { problems, remarks: report.causes.length - problems };
}
