import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { isInFrance } from "../identifiers/french-boxes.ts";
import { spokenCell } from "../words/spoken.ts";

/** A point that should be in France. */
export const check = defineCheck({
  type: "french-gps-coordinates",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Point hors de France",
      message: `Le point « ${spokenCell(finding)} » ne se trouve ni en métropole ni outre-mer.`,
      why: "Le schéma décrit des lieux de France : ce point est ailleurs.",
      howTo: "Vérifiez l’ordre (longitude puis latitude) et le signe des deux nombres.",
    }),
    en: (finding) => ({
      title: "Point outside France",
      message: `The point "${spokenCell(finding)}" is neither in metropolitan nor in overseas France.`,
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
      finds: [{ row: 3, field: "p" }],
    },
  ],
  custom: {
    names: ["french-gps-coordinates"],
    compile: (params) => ({
      columns: [columnParam(params, "column")],
      place: "first-column",
      skipsEmpty: true,
      test: ([value]) => {
        const [longitude, latitude] = Array.isArray(value) ? value.map(Number) : [];
        if (longitude === undefined || latitude === undefined || isInFrance(longitude, latitude)) return null;
        return isInFrance(latitude, longitude) ? { type: "reversed-french-gps-coordinates" } : {};
      },
    }),
  },
});
