// Written by tools/generate.ts from data/scdl/prenoms/1.1.6.json. Do not edit.
import data from "../../../data/scdl/prenoms/1.1.6.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/prenoms@1.1.6, first names: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface PrenomsRow {
  /** Nom de la commune */
  readonly COMMUNE_NOM: string | null;
  /** Code INSEE de la commune */
  readonly COLL_INSEE: string;
  /** Sexe de l’enfant */
  readonly ENFANT_SEXE: "M" | "F" | "I";
  /** Prénom */
  readonly ENFANT_PRENOM: string;
  /** Nombre d’enfants */
  readonly NOMBRE_OCCURRENCES: number;
  /** Année de naissance */
  readonly ANNEE: number;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
