import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Mixed line ends. */
export const check = defineCheck({
  type: "mixed-line-ends",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Fins de ligne mêlées",
      message: `${counted(finding, "count", "ligne ne finit pas", "lignes ne finissent pas")} comme les autres ; tout a été lu quand même.`,
      why: "Certains programmes voient alors une seule ligne là où il y en a plusieurs.",
      howTo: "Enregistrez le fichier à nouveau depuis votre tableur, ou corrigez-le avec « odl fix ».",
    }),
    en: (finding) => ({
      title: "Mixed line ends",
      message: `${counted(finding, "count", "line does not end", "lines do not end")} as the others do; all was read all the same.`,
      why: "Some programs then see one line where there are several.",
      howTo: 'Save the file again from your spreadsheet, or correct it with "odl fix".',
    }),
  },
  examples: [
    { title: "Une ligne finit autrement", schema: { fields: [{ name: "nom" }] }, csv: "nom\nA\r\nB\n", finds: [{}] },
  ],
});
