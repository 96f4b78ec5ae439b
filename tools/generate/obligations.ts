import { confidenceNames, levelNames, obligations, spokenDay } from "@opendatalocale/eligibility";

/** docs/obligations.md: each duty with its law, from its own file. */
export async function generate(): Promise<Map<string, string>> {
  const parts = obligations.map(
    ({ title, slug, who, threshold, basis, schema, since, deadline, confidence, checkedOn, examples }) => {
      const lines = [
        `## ${title.fr}`,
        "",
        `\`${slug}\` · ${title.en}`,
        "",
        `- Qui : ${who.fr}`,
        `- Seuil : ${threshold?.fr ?? "aucun"}`,
        `- Fondement : ${basis.map(({ citation, url }) => (url ? `[${citation}](${url})` : citation)).join(" ; ")}`,
        `- Schéma : ${schema ? `\`${schema}\`` : "aucun"}`,
        `- Depuis : ${since ? `le ${spokenDay(since).fr}` : "date non vérifiée"}`,
        `- Échéance : ${deadline?.fr ?? "non fixée"}`,
        `- Lecture du droit : ${confidenceNames[confidence].fr} (dernière relecture : ${spokenDay(checkedOn).fr})`,
        `- Exemples : ${examples.map((one) => `${one.title} → ${levelNames[one.gives].fr}`).join(" ; ")}`,
      ];
      return lines.join("\n");
    },
  );
  const head = `<!-- Written by tools/generate.ts from packages/eligibility/src/obligations/. Do not edit. -->

# Les obligations de publication

${obligations.length} obligations et recommandations, chacune dans son fichier de \`packages/eligibility/src/obligations/\` ; les exemples y sont des tests. Une « source secondaire » est une page officielle ou la documentation d’un schéma, et non le texte même. Voir [eligibility.md](eligibility.md) pour les seuils.`;
  return new Map([["docs/obligations.md", `${[head, ...parts].join("\n\n")}\n`]]);
}
