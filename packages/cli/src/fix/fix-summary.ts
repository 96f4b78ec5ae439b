import type { Lang, Report } from "@opendatalocale/report";
import type { ValidateOptions } from "@opendatalocale/validator";
import { changeReason, type OpenedFix, type ProposalCount, type RepairProposal } from "@opendatalocale/validator/fix";
import { validateFile } from "@opendatalocale/validator/node";

export interface FixOutcome {
  readonly file: string;
  /** Null when nothing was written. */
  readonly output: string | null;
  readonly fix: OpenedFix;
  /** Changes made. */
  readonly made: ProposalCount;
  /** Changes left to a person. */
  readonly left: ProposalCount;
  readonly lang: Lang;
  readonly schema: ValidateOptions["schema"];
  readonly sheet: string | undefined;
}

/** Causes shown of each list. */
const SHOWN = 20;

const words = {
  fr: {
    made: "Corrections faites",
    none: "Aucune correction sûre à faire.",
    left: "À confirmer (--ask pour répondre, --all pour tout accepter)",
    times: (count: number) => `${count} fois`,
    column: (name: string) => `colonne « ${name} »`,
    written: (output: string) =>
      `Fichier corrigé : ${output}\nListe des changements : ${output}.changements.csv (et .json)`,
    dry: "Rien n’a été écrit (--dry-run).",
    verdict: (before: string, after: string) => `${before} → ${after}`,
    revealed: "Les colonnes renommées sont maintenant vérifiées : leurs erreurs ne se voyaient pas avant.",
    errors: (count: number) => `${count} erreur${count >= 2 ? "s" : ""}`,
    unchecked: "non vérifié",
    more: (count: number) => `… et ${count} autres`,
  },
  en: {
    made: "Corrections made",
    none: "No safe correction to make.",
    left: "To confirm (--ask to answer, --all to accept everything)",
    times: (count: number) => `${count} times`,
    column: (name: string) => `column "${name}"`,
    written: (output: string) => `Mended file: ${output}\nList of changes: ${output}.changements.csv (and .json)`,
    dry: "Nothing was written (--dry-run).",
    verdict: (before: string, after: string) => `${before} → ${after}`,
    revealed: "The renamed columns are checked now: their errors did not show before.",
    errors: (count: number) => `${count} error${count === 1 ? "" : "s"}`,
    unchecked: "not checked",
    more: (count: number) => `… and ${count} more`,
  },
} as const;

/** What was done, what is left to a person, and what the validator says before and after. */
export async function fixSummary({ file, output, fix, made, left, lang, schema, sheet }: FixOutcome): Promise<string> {
  const word = words[lang];
  const lines = [`${file} : ${fix.schema.name} ${fix.schema.version ?? ""}`.trimEnd(), ""];
  lines.push(...(made.proposals.length > 0 ? [word.made, ...causeLines(made.proposals, lang)] : [word.none]));
  if (left.proposals.length > 0) lines.push("", word.left, ...causeLines(left.proposals, lang));
  lines.push("");
  if (output === null) lines.push(word.dry);
  else {
    const options = { lang, ...(schema === undefined ? { schema: fix.schema.name } : { schema }) };
    const before = await validateFile(file, { ...options, ...(sheet === undefined ? {} : { sheet }) });
    const after = await validateFile(output, /\.csv$/i.test(output) ? { ...options, delimiter: "," } : options);
    const isRevealed = made.proposals.some(({ repair }) => repair === "rename-column");
    if (isRevealed && after.stats.errors > before.stats.errors) lines.push(word.revealed);
    lines.push(word.verdict(errorsOf(before, lang), errorsOf(after, lang)), word.written(output));
  }
  return `${lines.join("\n")}\n`;
}

function errorsOf({ failure, stats }: Report, lang: Lang): string {
  return failure ? words[lang].unchecked : words[lang].errors(stats.errors);
}

function causeLines(causes: readonly RepairProposal[], lang: Lang): string[] {
  const word = words[lang];
  const lines = causes.slice(0, SHOWN).map(({ repair, field, samples: [first], occurrences }) => {
    const column = field === "" ? "" : `, ${word.column(field)}`;
    const example = first.before === "" ? "" : ` (« ${short(first.before)} » → « ${short(first.after)} »)`;
    return `  ${changeReason(repair, lang)}${column} : ${word.times(occurrences)}${example}`;
  });
  return causes.length > SHOWN ? [...lines, `  ${word.more(causes.length - SHOWN)}`] : lines;
}

/** Control characters would reach the terminal. */
function short(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, " ");
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
