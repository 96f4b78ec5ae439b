import { all, any, hasByte, not, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spokenCell } from "../words/spoken.ts";

/** Longitude first. */
export const rule = defineRule({
  type: "irve-lon-lat-swapped",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: ["coordonneesXY"],
  wording: {
    fr: (finding) => ({
      title: "Longitude et latitude échangées",
      message: `${spokenCell(finding)} place la station hors de France ; échangés, les deux nombres tombent en métropole.`,
      why: "Le schéma demande la longitude d’abord, puis la latitude.",
      howTo: "Échangez les deux nombres.",
    }),
    en: (finding) => ({
      title: "Longitude and latitude swapped",
      message: `${spokenCell(finding)} puts the station outside France; swapped, the two numbers fall in metropolitan France.`,
      why: "The schema asks for the longitude first, then the latitude.",
      howTo: "Swap the two numbers.",
    }),
  },
  examples: [
    {
      title: "La latitude en premier",
      csv: 'coordonneesXY\n"[-2.025674, 48.649337]"\n"[48.649337, -2.025674]"\n',
      finds: [{ row: 3, field: "coordonneesXY" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([cell = ""]) => {
      const [longitude = Number.NaN, latitude = Number.NaN] = cell
        .replace(/[[\]\s]/g, "")
        .split(",")
        .map(Number);
      const isSwapped = isIn(longitude, 41, 51.5) && isIn(latitude, -5.5, 10);
      if (!isSwapped) return null;
      return {
        field: "coordonneesXY",
        cell,
        suggestion: { value: `[${latitude}, ${longitude}]`, confidence: "to-confirm" },
      };
    },
    // Only a first number of two figures that begins with 4 or 5 can be a latitude of metropolitan France.
    accepts: rowTest(
      all(
        hasByte(0, 0, "["),
        not(hasByte(0, 1, " ")),
        any(not(hasByte(0, 1, "4", "5")), hasByte(0, 2, "."), hasByte(0, 2, ",")),
      ),
    ),
  }),
});

function isIn(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
