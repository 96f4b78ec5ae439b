import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spokenCell } from "../words/spoken.ts";

/** A working device keeps its record. */
export const rule = defineRule({
  type: "dae-removed-yet-working",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["etat", "etat_fonct"],
  wording: {
    fr: (finding) => ({
      title: "Fiche à supprimer d’un appareil qui marche",
      message: `La fiche est « ${spokenCell(finding)} », mais l’appareil est en fonctionnement.`,
      why: "Une fiche se retire quand l’appareil n’est plus là ; retirer celle d’un appareil qui marche le rend introuvable.",
      howTo: "Corrigez l’état de la fiche, ou celui de l’appareil.",
    }),
    en: (finding) => ({
      title: "Record to delete of a working device",
      message: `The record is “${spokenCell(finding)}”, but the device works.`,
      why: "A record is withdrawn when the device is gone; withdrawing that of a working one makes it impossible to find.",
      howTo: "Mend the state of the record, or that of the device.",
    }),
  },
  examples: [
    {
      title: "À supprimer, mais en fonctionnement",
      csv: "etat,etat_fonct\nActif,En fonctionnement\nA supprimer,Supprimé définitivement\nA supprimer,En fonctionnement\n",
      finds: [{ row: 4, field: "etat" }],
    },
  ],
  start: () =>
    rowByRow(([record = "", state = ""]) =>
      record === "A supprimer" && state === "En fonctionnement" ? { field: "etat", cell: record } : null,
    ),
});
