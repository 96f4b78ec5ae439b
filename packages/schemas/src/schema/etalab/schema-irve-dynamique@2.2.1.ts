// Written by tools/generate.ts from data/etalab/schema-irve-dynamique/2.2.1.json. Do not edit.
import data from "../../../data/etalab/schema-irve-dynamique/2.2.1.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-irve-dynamique@2.2.1, charging stations (dynamic data): a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface IrveDynamiqueRow {
  /** Identifiant du point de charge */
  readonly id_pdc_itinerance: string;
  /** État */
  readonly etat_pdc: "en_service" | "hors_service" | "inconnu";
  /** Occupation */
  readonly occupation_pdc: "libre" | "occupe" | "reserve" | "inconnu";
  /** Relevé à */
  readonly horodatage: string;
  /** État de la prise de type 2 */
  readonly etat_prise_type_2: "fonctionnel" | "hors_service" | "inconnu" | null;
  /** État de la prise Combo CCS */
  readonly etat_prise_type_combo_ccs: "fonctionnel" | "hors_service" | "inconnu" | null;
  /** État de la prise CHAdeMO */
  readonly etat_prise_type_chademo: "fonctionnel" | "hors_service" | "inconnu" | null;
  /** État de la prise domestique */
  readonly etat_prise_type_ef: "fonctionnel" | "hors_service" | "inconnu" | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
