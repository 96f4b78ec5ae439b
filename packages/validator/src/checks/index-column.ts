import { defineCheck } from "../check.ts";

/** A first column without a name that only counts the rows. */
export const check = defineCheck({
  type: "index-column",
  tags: ["#table", "#header"],
  wording: {
    fr: () => ({
      title: "Colonne de numéros sans nom",
      message: "La première colonne n’a pas de nom et ne fait que compter les lignes.",
      why: "Un programme l’a ajoutée à l’export : elle ne dit rien de plus que l’ordre des lignes.",
      howTo: "Supprimez cette colonne, ou exportez sans index.",
    }),
    en: () => ({
      title: "Column of numbers without a name",
      message: "The first column has no name and only counts the rows.",
      why: "A program added it when exporting: it says nothing but the order of the rows.",
      howTo: "Remove this column, or export without an index.",
    }),
  },
  examples: [
    { title: "0, 1, 2… sans nom", schema: { fields: [{ name: "nom" }] }, csv: ",nom\n0,A\n1,B\n2,C\n", finds: [{}] },
  ],
});
