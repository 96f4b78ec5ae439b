import { defineColumnType } from "../column-type.ts";
import { plainLetters } from "../nearest.ts";

const list = `
Ain, Aisne, Allier, Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Ardèche, Ardennes, Ariège,
Aube, Aude, Aveyron, Bouches-du-Rhône, Calvados, Cantal, Charente, Charente-Maritime, Cher, Corrèze,
Corse-du-Sud, Haute-Corse, Côte-d’Or, Côtes-d’Armor, Creuse, Dordogne, Doubs, Drôme, Eure, Eure-et-Loir,
Finistère, Gard, Haute-Garonne, Gers, Gironde, Hérault, Ille-et-Vilaine, Indre, Indre-et-Loire, Isère,
Jura, Landes, Loir-et-Cher, Loire, Haute-Loire, Loire-Atlantique, Loiret, Lot, Lot-et-Garonne, Lozère,
Maine-et-Loire, Manche, Marne, Haute-Marne, Mayenne, Meurthe-et-Moselle, Meuse, Morbihan, Moselle,
Nièvre, Nord, Oise, Orne, Pas-de-Calais, Puy-de-Dôme, Pyrénées-Atlantiques, Hautes-Pyrénées, Pyrénées-
Orientales, Bas-Rhin, Haut-Rhin, Rhône, Haute-Saône, Saône-et-Loire, Sarthe, Savoie, Haute-Savoie, Paris,
Seine-Maritime, Seine-et-Marne, Yvelines, Deux-Sèvres, Somme, Tarn, Tarn-et-Garonne, Var, Vaucluse,
Vendée, Vienne, Haute-Vienne, Vosges, Yonne, Territoire de Belfort, Essonne, Hauts-de-Seine, Seine-Saint-
Denis, Val-de-Marne, Val-d’Oise, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte`;

const names: ReadonlySet<string> = new Set(list.split(",").map(plainLetters));

export const columnType = defineColumnType({
  name: "departement-name",
  title: { fr: "Nom de département", en: "Name of a département" },
  labels: ["departement", "dep", "nom departement", "dep nom", "nom dep"],
  telling: 0.88,
  fits: (cell) => names.has(plainLetters(cell)),
  ok: ["Ille-et-Vilaine", "Côte-d'Or", "PARIS"],
  ko: ["Rennes", "Bretagne"],
});
