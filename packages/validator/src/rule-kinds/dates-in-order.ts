import type { Lang, Wording } from "@opendatalocale/report";
import { all, any, hasDay, isEmpty, isOrdered, rowTest } from "../rows/row-test.ts";
import type { Breach, RuleRun } from "../rule.ts";
import { spoken } from "../words/spoken.ts";

/** Dates that must not go back in time. Each pair is `[index of the earlier, index of the later]` among the rule's fields. */
export function datesInOrder(fields: readonly string[], pairs: readonly (readonly [number, number])[]): RuleRun {
  return {
    row: (cells) => firstBackwards(cells, fields, pairs),
    eachRowAlone: true,
    accepts: rowTest(
      all(
        ...pairs.map(([earlier, later]) =>
          any(isEmpty(earlier), isEmpty(later), all(hasDay(earlier), hasDay(later), isOrdered(earlier, later))),
        ),
      ),
    ),
  };
}

function firstBackwards(
  cells: readonly string[],
  fields: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Breach | null {
  for (const [earlier, later] of pairs) {
    const before = cells[earlier]?.slice(0, 10) ?? "";
    const after = cells[later]?.slice(0, 10) ?? "";
    if (!isIsoDate(before) || !isIsoDate(after) || before <= after) continue;
    return {
      field: fields[later] ?? "",
      cell: cells[later] ?? "",
      params: { earlierField: fields[earlier] ?? "", earlier: before, later: after },
    };
  }
  return null;
}

/** The shape only: the schema has already judged the value. ISO dates sort as text. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The words of such a rule; `why` is the rule's own reason. */
export function datesInOrderWording(why: Readonly<Record<Lang, string>>): Wording {
  return {
    fr: (finding) => ({
      title: "Dates dans le désordre",
      message: `${spoken(finding, "later")} vient avant ${spoken(finding, "earlier")} (${spoken(finding, "earlierField")}).`,
      why: why.fr,
      howTo: "Vérifiez les deux dates : l’une est fausse, ou elles ont été échangées.",
    }),
    en: (finding) => ({
      title: "Dates out of order",
      message: `${spoken(finding, "later")} comes before ${spoken(finding, "earlier")} (${spoken(finding, "earlierField")}).`,
      why: why.en,
      howTo: "Check both dates: one is wrong, or they were swapped.",
    }),
  };
}
