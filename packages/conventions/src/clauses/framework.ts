import type { ConventionInput } from "../convention.ts";
import type { Block } from "../document.ts";
import { cleaned, given, says } from "../inlines.ts";

/** The law, the programme, the part of the ATD. */
export function framework({ atd, situation }: ConventionInput): Block[] {
  return [
    { kind: "heading", text: "Le cadre" },
    {
      kind: "paragraph",
      inlines: says`Depuis la loi n° 2016-1321 du 7 octobre 2016 pour une République numérique, les administrations publient en ligne leurs bases de données et leurs données d’intérêt économique, social, sanitaire ou environnemental (code des relations entre le public et l’administration, article L312-1-1). Cette obligation ne s’applique ni aux collectivités territoriales de moins de 3 500 habitants, ni aux personnes morales de moins de 50 agents ou salariés en équivalents temps plein (article D312-1-1-1). D’autres obligations, propres à certaines données, valent sans ces seuils.`,
    },
    ...(situation === undefined
      ? []
      : [{ kind: "paragraph" as const, inlines: says`${cleaned(situation, "situation")}` }]),
    {
      kind: "paragraph",
      inlines: says`OpenDataLocale est le programme national qui aide les collectivités à ouvrir leurs données. L’association OpenDataFrance le conduit et s’appuie sur des acteurs de chaque territoire, les animateurs territoriaux des données (ATD).`,
    },
    {
      kind: "paragraph",
      inlines: says`${given(atd.name, "nom de l’ATD")} est l’un d’eux. Ce rôle ne lui vaut aucun financement : OpenDataFrance lui apporte animation, documentation et méthode, pour qu’il accompagne les expérimentateurs territoriaux des données (ETD) de son territoire.`,
    },
  ];
}
