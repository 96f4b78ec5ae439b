// Written by tools/generate.ts from data/datagouv/schema-fontaine-eau/0.1.0.json. Do not edit.
import data from "../../../data/datagouv/schema-fontaine-eau/0.1.0.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** datagouv/schema-fontaine-eau@0.1.0, drinking fountains: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface FontaineEauRow {
  /** Identifiant */
  readonly id: string;
  /** Type de fontaine */
  readonly type_fontaine: "borne fontaine" | "robinet" | "fontaine type Wallace" | "autre";
  /** Modèle */
  readonly modele: string | null;
  /** Gestionnaire */
  readonly gestionnaire: string | null;
  /** SIREN du gestionnaire */
  readonly siren_gestionnaire: string | null;
  /** Latitude */
  readonly latitude: number;
  /** Longitude */
  readonly longitude: number;
  /** Adresse */
  readonly adresse: string | null;
  /** Code INSEE */
  readonly code_commune_insee: string;
  /** Où la trouver */
  readonly precision_geo: string | null;
  /** Conditions d’accès */
  readonly conditions_acces: "établissement soumis à horaires" | "établissement nécessitant l'achat d'un billet" | "autre" | "aucune";
  /** Date d’installation */
  readonly date_installation: string | null;
  /** Indisponible depuis */
  readonly indisponible: string | null;
  /** Accessible */
  readonly accessible_pmr: boolean;
  /** Remplissage d’une gourde */
  readonly remplissage_contenant_possible: boolean;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
