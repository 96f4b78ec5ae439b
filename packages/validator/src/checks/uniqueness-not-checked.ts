import { defineCheck } from "../check.ts";
import { spoken, spokenList } from "../words/spoken.ts";

/** Keys had to be compared beyond what memory and disk allow. */
export const check = defineCheck({
  type: "uniqueness-not-checked",
  tags: ["#table"],
  wording: {
    fr: (finding) => ({
      title: "Doublons cherchés en partie",
      message: `Les doublons de ${spokenList(finding, "fields").join(", ")} ont été cherchés jusqu’à la ligne ${spoken(finding, "row")}, puis plus au-delà : la place manquait.`,
      why: "Pour trouver les doublons, il faut retenir les clés de toutes les lignes, en mémoire ou sur le disque.",
      howTo:
        "Libérez de la place sur le disque, ou vérifiez ce fichier avec la commande odl plutôt que dans le navigateur.",
    }),
    en: (finding) => ({
      title: "Duplicates looked for in part",
      message: `Duplicates of ${spokenList(finding, "fields").join(", ")} were looked for up to row ${spoken(finding, "row")}, and no further: room was short.`,
      why: "To find duplicates, the keys of all rows must be kept, in memory or on disk.",
      howTo: "Free some disk space, or check this file with the odl command rather than in the browser.",
    }),
  },
  examples: [
    {
      title: "Un petit fichier",
      schema: { fields: [{ name: "code", type: "string", constraints: { unique: true } }] },
      csv: "code\nA\n",
      finds: [],
    },
  ],
});
