// Written by tools/generate.ts from data/etalab/schema-decp-dpa/1.0.0.json. Do not edit.
import data from "../../../data/etalab/schema-decp-dpa/1.0.0.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-decp-dpa@1.0.0, buyer profiles: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface DecpDpaRow {
  /** SIRET de l’acheteur */
  readonly siretAcheteur: string;
  /** Adresse du profil d’acheteur */
  readonly urlProfilAcheteur: string;
  /** Adresse du catalogue DCAT */
  readonly urlDCAT: string | null;
  /** Coordonnées */
  readonly coordonnees: string;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
