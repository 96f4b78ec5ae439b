import { defineCheck } from "../check.ts";
import { spokenCell } from "../words/spoken.ts";

/** A point whose longitude and latitude were swapped. */
export const check = defineCheck({
  type: "reversed-french-gps-coordinates",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Latitude et longitude inversées",
      message: `Le point « ${spokenCell(finding)} » tombe en France quand on inverse ses deux nombres.`,
      why: "Le schéma décrit des lieux de France : ce point est ailleurs.",
      howTo: "Vérifiez l’ordre (longitude puis latitude) et le signe des deux nombres.",
    }),
    en: (finding) => ({
      title: "Latitude and longitude swapped",
      message: `The point "${spokenCell(finding)}" falls in France once its two numbers are swapped.`,
      why: "The schema describes places in France: this point is elsewhere.",
      howTo: "Check the order (longitude then latitude) and the sign of both numbers.",
    }),
  },
  examples: [
    {
      title: "Un point au large, un point inversé",
      schema: {
        fields: [{ name: "p", type: "geopoint" }],
        custom_checks: [{ name: "french-gps-coordinates", params: { column: "p" } }],
      },
      csv: 'p\n"2.35,48.85"\n"-40,0"\n"48.85,2.35"\n',
      finds: [{ row: 4, field: "p" }],
    },
  ],
});
