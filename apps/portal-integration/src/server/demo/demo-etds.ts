import type { AuthorityKind } from "@opendatalocale/territories";
import type { Stage } from "../database/tables.ts";

/** A made-up authority of the demonstration. No real one bears its name, and it has no SIREN. */
export interface DemoEtd {
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly population: number;
  readonly fte: number | null;
  readonly contact?: string;
  /** Each stage it reached, and how many days ago. */
  readonly stages: readonly (readonly [Stage, number])[];
  /** Examples of the repository it publishes: how many days ago they were changed, and since when they are there. */
  readonly publishes: readonly { readonly file: string; readonly age: number; readonly since: number }[];
}

const CATALOGUE = "catalogue/catalogue.csv";
const SUBSIDIES = "subventions/subventions-saint-malo-2023.csv";
const ADDRESSES = "bal/bal.csv";
const ACTS = "deliberations/deliberations.csv";
const TENDERS = "commande-publique/commande-publique.json";

const published = (file: string, since: number, age = 40) => ({ file, age, since });

export const DEMO_ETDS: readonly DemoEtd[] = [
  {
    name: "Commune de Maquette-la-Forêt",
    kind: "commune",
    population: 9120,
    fte: 140,
    contact: "secrétariat général, 01 99 00 00 01",
    stages: [["repere", 320]],
    publishes: [],
  },
  {
    name: "Commune de Saint-Gabarit",
    kind: "commune",
    population: 6480,
    fte: 88,
    contact: "Dominique Essai, 01 99 00 00 02",
    stages: [
      ["repere", 340],
      ["contacte", 120],
    ],
    publishes: [],
  },
  {
    name: "Commune de Brouillon-sur-Marge",
    kind: "commune",
    population: 12_300,
    fte: 210,
    contact: "Camille Modèle, données@brouillon.invalid",
    stages: [
      ["repere", 350],
      ["contacte", 300],
      ["conventionne", 170],
    ],
    publishes: [published("catalogue/catalogue-a-corriger.csv", 140), published(ADDRESSES, 120)],
  },
  {
    name: "Commune de Prototype",
    kind: "commune",
    population: 21_500,
    fte: 460,
    contact: "direction du numérique, 01 99 00 00 04",
    stages: [
      ["repere", 350],
      ["contacte", 330],
      ["conventionne", 260],
      ["forme", 210],
      ["publie", 150],
    ],
    publishes: [
      published(CATALOGUE, 200),
      published(SUBSIDIES, 190, 500),
      published(ADDRESSES, 190),
      published("deliberations/deliberations-a-corriger.csv", 150),
      published("prenoms/prenoms.csv", 90),
    ],
  },
  {
    name: "Commune de Fictive-les-Bains",
    kind: "commune",
    population: 4870,
    fte: 62,
    stages: [
      ["repere", 300],
      ["contacte", 240],
      ["conventionne", 130],
      ["forme", 60],
    ],
    publishes: [published(CATALOGUE, 50), published("equipements/equipements.csv", 50)],
  },
  {
    name: "Ville de Spécimen",
    kind: "commune",
    population: 34_800,
    fte: 820,
    contact: "Alix Exemple, cheffe de projet données",
    stages: [
      ["repere", 360],
      ["contacte", 355],
      ["conventionne", 320],
      ["forme", 270],
      ["publie", 230],
      ["conforme", 80],
    ],
    publishes: [
      published(CATALOGUE, 230),
      published(SUBSIDIES, 230),
      published(ADDRESSES, 220),
      published(ACTS, 180),
      published(TENDERS, 170),
      published("menus-collectifs/menus-collectifs.csv", 100),
    ],
  },
  {
    name: "Communauté d’agglomération des Trois Modèles",
    kind: "epci",
    population: 96_400,
    fte: 640,
    contact: "mission open data, 01 99 00 00 07",
    stages: [
      ["repere", 360],
      ["contacte", 340],
      ["conventionne", 280],
      ["publie", 160],
    ],
    publishes: [
      published(CATALOGUE, 160),
      published("hautes-remunerations/hautes-remunerations-a-corriger.csv", 110),
      published("stationnement/stationnement.csv", 150),
    ],
  },
  {
    name: "Communauté de communes du Pays d’Ébauche",
    kind: "epci",
    population: 18_200,
    fte: null,
    stages: [
      ["repere", 260],
      ["contacte", 90],
    ],
    publishes: [],
  },
  {
    name: "Syndicat mixte des Eaux d’Essai",
    kind: "syndicat",
    population: 54_000,
    fte: 71,
    stages: [["repere", 110]],
    publishes: [published("commande-publique/commande-publique-a-corriger.json", 70)],
  },
  {
    name: "CCAS de Spécimen",
    kind: "ccas",
    population: 34_800,
    fte: 54,
    stages: [
      ["repere", 180],
      ["contacte", 30],
    ],
    publishes: [],
  },
  {
    name: "Commune de Croquis-le-Petit",
    kind: "commune",
    population: 1240,
    fte: 11,
    stages: [
      ["repere", 200],
      ["contacte", 150],
      ["conventionne", 75],
      ["publie", 45],
    ],
    publishes: [published(ADDRESSES, 45), published(CATALOGUE, 40)],
  },
  {
    name: "Commune de Canevas",
    kind: "commune",
    population: 2980,
    fte: 24,
    stages: [["repere", 80]],
    publishes: [published("prenoms/prenoms-a-corriger.csv", 60, 800)],
  },
];
