import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

const additions: ReadonlySet<string> = new Set(["jours fériés", "événements"]);

/** “Every day” stands alone, public holidays and events aside. */
export const rule = defineRule({
  type: "dae-days-exclusive",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["disp_j", "disp_h"],
  wording: {
    fr: (finding) => ({
      title: "Disponibilité contradictoire",
      message: `${spokenCell(finding)} : ${spoken(finding, "always")} comprend déjà le reste.`,
      why: "« 7j/7 » comprend chaque jour de la semaine, et « 24h/24 » toutes les heures.",
      howTo: "Gardez seulement la valeur qui dit vrai.",
    }),
    en: (finding) => ({
      title: "Contradictory availability",
      message: `${spokenCell(finding)}: ${spoken(finding, "always")} already holds the rest.`,
      why: "“7j/7” holds every day of the week, and “24h/24” every hour.",
      howTo: "Keep only the value that is true.",
    }),
  },
  examples: [
    {
      title: "Tous les jours, et le lundi",
      csv: "disp_j,disp_h\n7j/7,24h/24\nlundi|mardi,heures ouvrables\n7j/7|lundi,24h/24\n7j/7,24h/24|heures de nuit\n",
      finds: [
        { row: 4, field: "disp_j" },
        { row: 5, field: "disp_h" },
      ],
    },
  ],
  start: () =>
    rowByRow((cells) => {
      for (const [index, always] of ["7j/7", "24h/24"].entries()) {
        const cell = cells[index] ?? "";
        const parts = cell.split("|");
        if (!parts.includes(always) || parts.every((part) => part === always || additions.has(part))) continue;
        return { field: index === 0 ? "disp_j" : "disp_h", cell, params: { always } };
      }
      return null;
    }),
});
