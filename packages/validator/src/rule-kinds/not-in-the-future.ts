import { isoInstant, type Lang, type Wording } from "@opendatalocale/report";
import { all, any, hasBytes, isEmpty, rowTest } from "../rows/row-test.ts";
import type { RuleRun } from "../rule.ts";
import { spokenCell } from "../words/spoken.ts";
import { isIsoDate } from "./dates-in-order.ts";

/** A date or a year that cannot lie ahead. Tomorrow is let pass: overseas territories are up to a day ahead. */
export function notInTheFuture(field: string): RuleRun {
  const latest = isoInstant(Date.now() + 24 * 3600 * 1000).slice(0, 10);
  const latestBytes = new TextEncoder().encode(latest);
  return {
    row: ([cell = ""]) => {
      const isYear = /^\d{4}$/.test(cell);
      const isLater = isYear ? cell > latest.slice(0, 4) : isIsoDate(cell.slice(0, 10)) && cell.slice(0, 10) > latest;
      return isLater ? { field, cell, params: {} } : null;
    },
    eachRowAlone: true,
    skipsEmpty: true,
    accepts: rowTest(any(isEmpty(0), all(hasBytes(0, 10), { kind: "not-after-text", cell: 0, text: latestBytes }))),
  };
}

/** The words of such a rule: `what` records something that has happened (“A published deliberation”). */
export function futureWording(what: Readonly<Record<Lang, string>>): Wording {
  return {
    fr: (finding) => ({
      title: "Date à venir",
      message: `${spokenCell(finding)} n’est pas encore arrivé.`,
      why: `${what.fr} rend compte d’un fait accompli.`,
      howTo: "Vérifiez l’année, puis le mois et le jour.",
    }),
    en: (finding) => ({
      title: "Date still to come",
      message: `${spokenCell(finding)} has not come yet.`,
      why: `${what.en} records something that has happened.`,
      howTo: "Check the year, then the month and the day.",
    }),
  };
}
