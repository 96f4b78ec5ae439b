import { all, any, hasBytes, hasDay, isEmpty, isOrdered, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** Real days, in order. */
export const rule = defineRule({
  type: "subventions-period-invalid",
  schemas: ["scdl/subventions"],
  source: "Schéma scdl/subventions, descriptions des champs",
  fields: ["datesPeriodeVersement"],
  wording: {
    fr: (finding) => ({
      title: "Période de versement impossible",
      message: `${spokenCell(finding)} : ${spoken(finding, "unreal") === "" ? "la fin vient avant le début" : `${spoken(finding, "unreal")} n’existe pas au calendrier`}.`,
      why: "Le schéma ne vérifie que la forme des dates ; une période va d’un jour réel à un jour qui le suit.",
      howTo: "Corrigez le jour, ou remettez les deux dates dans l’ordre.",
    }),
    en: (finding) => ({
      title: "Impossible period of payment",
      message: `${spokenCell(finding)}: ${spoken(finding, "unreal") === "" ? "the end comes before the beginning" : `${spoken(finding, "unreal")} is not in the calendar`}.`,
      why: "The schema only checks the shape of the dates; a period goes from a real day to a later one.",
      howTo: "Mend the day, or put both dates in order.",
    }),
  },
  examples: [
    {
      title: "Un treizième mois, une période à rebours",
      csv: "datesPeriodeVersement\n2023-01-01/2023-12-31\n2017-13-45\n2023-12-31/2023-01-01\n",
      finds: [
        { row: 3, field: "datesPeriodeVersement" },
        { row: 4, field: "datesPeriodeVersement" },
      ],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([period = ""]) => {
      const days = period === "" ? [] : period.split("/");
      const unreal = days.find((day) => !isRealDay(day));
      if (unreal !== undefined) return { field: "datesPeriodeVersement", cell: period, params: { unreal } };
      const [begin = "", end = begin] = days;
      return begin <= end ? null : { field: "datesPeriodeVersement", cell: period, params: { begin, end } };
    },
    accepts: rowTest(
      any(
        isEmpty(0),
        all(hasDay(0), any(hasBytes(0, 10), all(hasBytes(0, 21), hasDay(0, 11), isOrdered(0, 0, 0, 11)))),
      ),
    ),
  }),
});

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
