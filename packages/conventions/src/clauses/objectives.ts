import type { Block } from "../document.ts";
import { says } from "../inlines.ts";

/** What the programme is for. */
export function objectives(): Block[] {
  return [
    { kind: "heading", text: "Les objectifs du programme" },
    {
      kind: "list",
      items: [
        says`Définir le Socle commun des données locales : un premier catalogue de jeux de données que toute collectivité peut publier, à côté de ce que l’État propose déjà.`,
        says`Créer les ressources qui servent à sensibiliser, à accompagner et à former à l’ouverture des données.`,
        says`Suivre la même démarche dans tout le pays, avec un réseau local qui l’éprouve sur le terrain, retient ce qui marche et accompagne les collectivités, les plus petites d’abord.`,
      ],
    },
  ];
}
