import { type Assessment, type Facts, populationQuestion, staffQuestion } from "@opendatalocale/eligibility";
import { UsageError } from "../usage-error.ts";

interface FactFlags {
  readonly fte?: string;
  readonly yes?: string;
  readonly no?: string;
}

/** The facts told by `--fte`, `--yes` and `--no`, each checked. `plain` is the assessment without them: it knows the questions. */
export function givenFacts(flags: FactFlags, known: Facts, plain: Assessment): Facts {
  const answers = { ...answersIn(flags.yes, true, plain), ...answersIn(flags.no, false, plain) };
  const fte = flags.fte === undefined ? undefined : staffCount(flags.fte);
  return { ...known, answers, ...(fte === undefined ? {} : { fte: { value: fte } }) };
}

/** A headcount as a French keyboard writes it: `61,5`. */
export function staffCount(text: string): number {
  const value = /^\d{1,7}([.,]\d{1,4})?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
  if (Number.isNaN(value))
    throw new UsageError("bad-value", {
      fr: `« ${text} » n’est pas un nombre d’équivalents temps plein`,
      en: `"${text}" is not a number of full-time equivalents`,
    });
  return value;
}

/** Today where nothing is said; else the day given. */
export function dayGiven(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new UsageError("bad-value", {
      fr: `« ${text} » n’est pas un jour (attendu : 2026-01-31)`,
      en: `"${text}" is not a day (expected: 2026-01-31)`,
    });
  return text;
}

function answersIn(list: string | undefined, answer: boolean, plain: Assessment): Record<string, boolean> {
  if (list === undefined) return {};
  const asked = plain.obligations.flatMap(({ question }) => (question ? [question.id] : []));
  const known = [...new Set([...asked, staffQuestion.id, populationQuestion.id])];
  const ids = list.split(",").map((id) => id.trim());
  for (const id of ids)
    if (!known.includes(id))
      throw new UsageError("bad-value", {
        fr: `« ${id} » n’est pas une question posée ici (questions : ${known.join(", ")})`,
        en: `"${id}" is no question asked here (questions: ${known.join(", ")})`,
      });
  return Object.fromEntries(ids.map((id) => [id, answer]));
}
