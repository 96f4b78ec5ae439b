import type { Lang, Report } from "@opendatalocale/report";
import type { OpenedFix, ProposalCount, RepairProposal } from "@opendatalocale/validator/fix";
import { proposalWords } from "./fix-words.ts";

export interface FixOutcome {
  readonly file: string;
  /** Null when nothing was written. */
  readonly output: string | null;
  readonly fix: OpenedFix;
  /** Changes made. */
  readonly made: ProposalCount;
  /** Changes left to a person. */
  readonly left: ProposalCount;
  /** What the validator says of the original. */
  readonly before: Report;
  /** What it says of the copy; null when nothing was written. */
  readonly after: Report | null;
  readonly lang: Lang;
}

/** Causes shown of each list. */
const SHOWN = 20;

const words = {
  fr: {
    made: "Corrections faites",
    none: "Aucune correction sûre à faire.",
    left: "À confirmer (--ask pour répondre, --all pour tout accepter)",
    written: (output: string) =>
      `Fichier corrigé : ${output}\nListe des changements : ${output}.changements.csv (et .json)`,
    dry: "Rien n’a été écrit (--dry-run).",
    verdict: (before: string, after: string) => `${before} → ${after}`,
    revealed: "Les colonnes renommées sont maintenant vérifiées : leurs erreurs ne se voyaient pas avant.",
    errors: (count: number) => `${count} erreur${count >= 2 ? "s" : ""}`,
    remains: (output: string) => `Ce qui reste à corriger : odl validate ${output}`,
    unchecked: "non vérifié",
    more: (count: number) => `… et ${count} autre${count >= 2 ? "s" : ""}`,
    colon: " :",
  },
  en: {
    made: "Corrections made",
    none: "No safe correction to make.",
    left: "To confirm (--ask to answer, --all to accept everything)",
    written: (output: string) => `Mended file: ${output}\nList of changes: ${output}.changements.csv (and .json)`,
    dry: "Nothing was written (--dry-run).",
    verdict: (before: string, after: string) => `${before} → ${after}`,
    revealed: "The renamed columns are checked now: their errors did not show before.",
    errors: (count: number) => `${count} error${count === 1 ? "" : "s"}`,
    remains: (output: string) => `What is left to correct: odl validate ${output}`,
    unchecked: "not checked",
    more: (count: number) => `… and ${count} more`,
    colon: ":",
  },
} as const;

/** What was done, what is left to a person, and what the validator says before and after. */
export function fixSummary({ file, output, fix, made, left, before, after, lang }: FixOutcome): string {
  const word = words[lang];
  const lines = [`${file}${word.colon} ${fix.schema.name} ${fix.schema.version ?? ""}`.trimEnd(), ""];
  for (const { title, message, howTo } of before.causes.filter(({ leads }) => leads))
    lines.push(title, `  ${message}`, `  ${howTo}`, "");
  lines.push(...(made.proposals.length > 0 ? [word.made, ...causeLines(made.proposals, lang)] : [word.none]));
  if (left.proposals.length > 0) lines.push("", word.left, ...causeLines(left.proposals, lang));
  lines.push("");
  if (output === null || after === null) lines.push(word.dry);
  else {
    const isRevealed = made.proposals.some(({ repair }) => repair === "rename-column");
    if (isRevealed && after.stats.errors > before.stats.errors) lines.push(word.revealed);
    lines.push(word.verdict(errorsOf(before, lang), errorsOf(after, lang)), word.written(output));
    if (!after.valid) lines.push(word.remains(/\s/.test(output) ? `"${output}"` : output));
  }
  return `${lines.join("\n")}\n`;
}

function errorsOf({ failure, stats }: Report, lang: Lang): string {
  return failure ? words[lang].unchecked : words[lang].errors(stats.errors);
}

function causeLines(causes: readonly RepairProposal[], lang: Lang): string[] {
  const lines = causes.slice(0, SHOWN).map((cause) => `  ${proposalWords(cause, lang)}`);
  return causes.length > SHOWN ? [...lines, `  ${words[lang].more(causes.length - SHOWN)}`] : lines;
}
