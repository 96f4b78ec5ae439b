import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { isOpeningHours } from "../identifiers/opening-hours.ts";
import { spokenCell } from "../words/spoken.ts";

/** Opening hours in OpenStreetMap’s notation. */
export const check = defineCheck({
  type: "opening-hours-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Horaires mal écrits",
      message: `« ${spokenCell(finding)} » ne suit pas la notation des horaires d’OpenStreetMap.`,
      why: "Cette notation se lit par les machines : les cartes peuvent dire si le lieu est ouvert.",
      howTo: "Écrivez par exemple « Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00 ».",
    }),
    en: (finding) => ({
      title: "Badly written opening hours",
      message: `"${spokenCell(finding)}" does not follow OpenStreetMap’s notation of opening hours.`,
      why: "Machines can read this notation: maps can tell whether the place is open.",
      howTo: 'Write for instance "Mo-Fr 08:30-12:00,13:30-17:30; Sa 09:00-12:00".',
    }),
  },
  examples: [
    {
      title: "Des horaires en français",
      schema: {
        fields: [{ name: "h", type: "string" }],
        custom_checks: [{ name: "opening-hours-value", params: { column: "h" } }],
      },
      csv: "h\n24/7\nMo-Fr 08:30-12:00\ndu lundi au vendredi\n",
      finds: [{ row: 4, field: "h" }],
    },
  ],
  custom: {
    names: ["opening-hours-value"],
    compile: (params) => ({
      columns: [columnParam(params, "column")],
      place: "first-column",
      skipsEmpty: true,
      test: ([value]) => (typeof value === "string" && isOpeningHours(value) ? null : {}),
    }),
  },
});
