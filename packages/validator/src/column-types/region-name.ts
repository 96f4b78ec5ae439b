import { defineColumnType } from "../column-type.ts";
import { plainLetters } from "../nearest.ts";

const names: ReadonlySet<string> = new Set(
  [
    "Auvergne-Rhône-Alpes",
    "Bourgogne-Franche-Comté",
    "Bretagne",
    "Centre-Val de Loire",
    "Corse",
    "Grand Est",
    "Hauts-de-France",
    "Île-de-France",
    "Normandie",
    "Nouvelle-Aquitaine",
    "Occitanie",
    "Pays de la Loire",
    "Provence-Alpes-Côte d’Azur",
    "Guadeloupe",
    "Martinique",
    "Guyane",
    "La Réunion",
    "Mayotte",
  ].map(plainLetters),
);

export const columnType = defineColumnType({
  name: "region-name",
  title: { fr: "Nom de région", en: "Name of a region" },
  labels: ["region", "nom region", "reg nom", "nom reg"],
  telling: 0.9,
  fits: (cell) => names.has(plainLetters(cell)),
  ok: ["Bretagne", "ile-de-france", "Provence-Alpes-Côte d'Azur"],
  ko: ["Rennes", "Bretagne sud"],
});
