import type { Finding } from "@opendatalocale/report";
import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** The schema asked for is likely not the file's. Said before what it finds, which it may explain. */
export const check = defineCheck({
  type: "doubtful-schema",
  tags: ["#table", "#header"],
  wording: {
    fr: (finding) => ({
      title: "Ce n’est sans doute pas le bon schéma",
      message: hasBetter(finding)
        ? `Les colonnes ressemblent à ${spoken(finding, "better")} (${spoken(finding, "betterPercent")} %) bien plus qu’à ${given(finding, "ce schéma")} (${spoken(finding, "percent")} %).`
        : `Les colonnes ne ressemblent guère à ${given(finding, "ce schéma")} (${spoken(finding, "percent")} %), et leurs noms ne sont ceux d’aucun autre schéma connu.`,
      why: "Un fichier comparé à un autre schéma que le sien semble faux partout, alors qu’il est peut-être bon.",
      howTo: hasBetter(finding)
        ? `Vérifiez avec l’autre schéma : --schema ${spoken(finding, "better")}.`
        : "Vérifiez le schéma choisi, le fichier et la ligne qui porte les noms des colonnes.",
    }),
    en: (finding) => ({
      title: "Likely not the right schema",
      message: hasBetter(finding)
        ? `The columns look like ${spoken(finding, "better")} (${spoken(finding, "betterPercent")} %) far more than like ${given(finding, "this schema")} (${spoken(finding, "percent")} %).`
        : `The columns hardly look like ${given(finding, "this schema")} (${spoken(finding, "percent")} %), and their names are those of no other known schema.`,
      why: "A file compared with another schema than its own seems wrong everywhere, though it may be good.",
      howTo: hasBetter(finding)
        ? `Check with the other schema: --schema ${spoken(finding, "better")}.`
        : "Check the schema chosen, the file, and the row that holds the column names.",
    }),
  },
  examples: [
    {
      title: "Les colonnes sont celles d’un autre schéma du socle",
      schema: { name: "a/b", fields: [{ name: "capacite", type: "integer", constraints: { required: true } }] },
      csv: "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n35238,Rennes,F,Jade,12,2023\n",
      finds: [{}],
    },
    {
      title: "Ni ce schéma ni un autre",
      schema: { name: "a/b", fields: [{ name: "capacite", type: "integer", constraints: { required: true } }] },
      csv: "x,y\n1,2\n",
      finds: [{}],
    },
    {
      title: "Il ne manque qu’une colonne",
      schema: {
        fields: [
          { name: "capacite", type: "integer", constraints: { required: true } },
          { name: "ville", type: "string" },
        ],
      },
      csv: "ville\nRennes\n",
      finds: [],
    },
  ],
});

function hasBetter(finding: Finding): boolean {
  return finding.params?.better !== undefined;
}

/** A descriptor may have no name. */
function given(finding: Finding, otherwise: string): string {
  return spoken(finding, "given") || otherwise;
}
