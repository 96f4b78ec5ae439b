import type { ConventionInput } from "../convention.ts";
import type { Block } from "../document.ts";
import { cleaned, says } from "../inlines.ts";

/** The datasets the convention is about. */
export function annex({ datasets }: ConventionInput): Block[] {
  if (datasets.length === 0) return [];
  return [
    { kind: "heading", text: "Annexe : les jeux de données", startsPage: true },
    {
      kind: "paragraph",
      inlines: says`Chaque jeu suit le schéma indiqué, que l’on trouve sur schema.data.gouv.fr. « À confirmer » signale une lecture du droit qui reste à vérifier.`,
    },
    {
      kind: "table",
      header: ["Jeu de données", "Schéma", "Fondement", "Échéance"],
      rows: datasets.map(({ title, schema, reason, deadline }) =>
        [title, schema ?? "aucun", reason, deadline ?? "non fixée"].map((text) => cleaned(text, "annexe")),
      ),
    },
  ];
}
