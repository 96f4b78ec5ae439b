// Written by tools/generate.ts from data/scdl/plats-menus-collectifs/0.7.2.json. Do not edit.
import data from "../../../data/scdl/plats-menus-collectifs/0.7.2.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/plats-menus-collectifs@0.7.2, dishes of public catering: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface PlatsMenusCollectifsRow {
  /** Collectivité */
  readonly platCollNom: string;
  /** SIRET de la collectivité */
  readonly platCollSiret: string;
  /** Cuisine */
  readonly platEtablissementNom: string;
  /** SIRET de la cuisine */
  readonly platEtablissementSiret: string | null;
  /** Code du plat */
  readonly platCode: string;
  /** Nom du plat */
  readonly platNom: string;
  /** Produit */
  readonly platProduitNom: string;
  /** Fournisseur */
  readonly platProduitFournisseurNom: string | null;
  /** SIRET du fournisseur */
  readonly platProduitFournisseurSiret: string | null;
  /** Code INSEE du fournisseur */
  readonly platProduitFournisseurInsee: string | null;
  /** Signes de qualité et d’origine */
  readonly platProduitSiqo: readonly unknown[] | null;
  /** Autres labels */
  readonly platProduitLabel: string | null;
  /** Description */
  readonly platProduitDescription: string | null;
  /** OGM */
  readonly platProduitOGM: boolean | null;
  /** Ionisation */
  readonly platProduitIonisation: boolean | null;
  /** Additifs */
  readonly platProduitAdditif: string | null;
  /** Allergènes */
  readonly platProduitAllergene: readonly unknown[] | null;
  /** Nutriments */
  readonly platProduitNutriment: string | null;
  /** Date de publication */
  readonly platPublicationDate: string;
  /** Date de modification */
  readonly platModificationDate: string;
  /** Raison de la modification */
  readonly platModificationInfo: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
