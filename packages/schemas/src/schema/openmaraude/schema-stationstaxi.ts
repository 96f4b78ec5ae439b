// Written by tools/generate.ts from data/openmaraude/schema-stationstaxi/0.1.2.json. Do not edit.
import data from "../../../data/openmaraude/schema-stationstaxi/0.1.2.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** openmaraude/schema-stationstaxi@0.1.2, taxi ranks: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface StationstaxiRow {
  /** Identifiant de la station */
  readonly id: string;
  /** Nom */
  readonly nom: string;
  /** Code INSEE */
  readonly insee: string;
  /** Position */
  readonly geopoint: readonly [longitude: number, latitude: number];
  /** Adresse */
  readonly adresse: string | null;
  /** Emplacements */
  readonly emplacements: number | null;
  /** Téléphone */
  readonly no_appel: string | null;
  /** Information */
  readonly info: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
