// Written by tools/generate.ts from data/scdl/menus-collectifs/1.2.3.json. Do not edit.
import data from "../../../data/scdl/menus-collectifs/1.2.3.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/menus-collectifs@1.2.3, menus of public catering: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface MenusCollectifsRow {
  /** Collectivité */
  readonly menuCollNom: string;
  /** SIRET de la collectivité */
  readonly menuCollSiret: string;
  /** Cuisine */
  readonly menuEtablissementNom: string;
  /** SIRET de la cuisine */
  readonly menuEtablissementSiret: string | null;
  /** Restaurant */
  readonly menuRestaurantNom: string;
  /** Code INSEE du restaurant */
  readonly menuRestaurantInsee: string | null;
  /** Identifiant du restaurant */
  readonly menuRestaurantId: string | null;
  /** Type d’identifiant */
  readonly menuRestaurantIdType: "SIRET" | "EN" | "autre" | "sans";
  /** Type de restaurant */
  readonly menuRestaurantType: "crèche" | "maternelle" | "élémentaire" | "collège" | "lycée" | "université" | "centre de formation" | "administration" | "résidence sénior" | "EHPAD" | "repas à domicile" | "centre de loisirs" | "restaurant d'entreprise" | "autre";
  /** Convives */
  readonly menuRestaurantConvive: string;
  /** Jour du service */
  readonly menuDate: string;
  /** Repas */
  readonly menuRepasType: "petit-déjeuner" | "déjeuner" | "goûter" | "dîner" | "collation" | "pique-nique" | "autre";
  /** Place du plat */
  readonly menuPlatType: "entrée" | "plat principal" | "garniture" | "dessert" | "produit laitier" | "pain" | "autre";
  /** Nom du plat */
  readonly menuPlatNom: string;
  /** Code du plat */
  readonly menuPlatCode: string | null;
  /** Signes de qualité et d’origine */
  readonly menuPlatSiqo: readonly unknown[] | null;
  /** Autres labels */
  readonly menuPlatLabel: string | null;
  /** Précision */
  readonly menuPlatPrecision: string | null;
  /** Régimes */
  readonly menuPlatRegime: readonly unknown[] | null;
  /** Allergènes */
  readonly menuPlatAllergene: readonly unknown[] | null;
  /** Textures */
  readonly menuPlatTexture: readonly unknown[] | null;
  /** Nutri-Score */
  readonly menuPlatNutriscore: "A" | "B" | "C" | "D" | "E" | null;
  /** Coût du plat */
  readonly menuPlatPrix: number | null;
  /** Date de publication */
  readonly menuPublicationDate: string;
  /** Date de modification */
  readonly menuModificationDate: string | null;
  /** Raison de la modification */
  readonly menuModificationInfo: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
