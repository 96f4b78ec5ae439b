import { type ConventionInput, fromAssessment } from "@opendatalocale/conventions";
import { assess, type Facts } from "@opendatalocale/eligibility";
import type { Authority, Territories } from "@opendatalocale/territories";
import { factsOf } from "../eligibility/facts-of.ts";

/** What the law makes this ETD publish, for its convention. `date` is the day of the judgement. */
export async function etdInput(
  authority: Authority,
  territories: Territories,
  facts: Facts,
  date: string,
): Promise<Pick<ConventionInput, "datasets" | "situation">> {
  const known = await factsOf(authority, territories);
  return fromAssessment(assess(authority, { ...known, ...facts }, date));
}
