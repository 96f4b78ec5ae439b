// Written by tools/generate.ts from data/etalab/schema-lieux-covoiturage/0.3.1.json. Do not edit.
import data from "../../../data/etalab/schema-lieux-covoiturage/0.3.1.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-lieux-covoiturage@0.3.1, car-pooling places: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface LieuxCovoiturageRow {
  /** Identifiant local */
  readonly id_local: string;
  /** Nom du lieu */
  readonly nom_lieu: string;
  /** Adresse */
  readonly ad_lieu: string | null;
  /** Commune */
  readonly com_lieu: string | null;
  /** Code INSEE */
  readonly insee: string;
  /** Type de lieu */
  readonly type: "Aire de covoiturage" | "Sortie d'autoroute" | "Parking" | "Supermarché" | "Parking relais" | "Délaissé routier" | "Auto-stop" | "Ligne de covoiturage";
  /** Mise à jour */
  readonly date_maj: string;
  /** Ouvert */
  readonly ouvert: boolean;
  /** SIREN du producteur */
  readonly source: string | null;
  /** Longitude */
  readonly Xlong: number;
  /** Latitude */
  readonly Ylat: number;
  /** Places */
  readonly nbre_pl: number | null;
  /** Places pour personnes handicapées */
  readonly nbre_pmr: number | null;
  /** Durée limite */
  readonly duree: number | null;
  /** Horaires */
  readonly horaires: string | null;
  /** Propriétaire */
  readonly proprio: string | null;
  /** Éclairage */
  readonly lumiere: boolean | null;
  /** Commentaire */
  readonly comm: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
