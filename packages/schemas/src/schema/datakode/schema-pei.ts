// Written by tools/generate.ts from data/datakode/schema-pei/1.0.1.json. Do not edit.
import data from "../../../data/datakode/schema-pei/1.0.1.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** datakode/schema-pei@1.0.1, fire water points: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface PeiRow {
  /** Code INSEE */
  readonly insee: string;
  /** Identifiant des pompiers */
  readonly id_sdis: string | null;
  /** Identifiant du gestionnaire */
  readonly id_gestion: string | null;
  /** Gestionnaire */
  readonly nom_gest: string | null;
  /** Numéro sur le terrain */
  readonly ref_terr: string | null;
  /** Type de point d’eau */
  readonly type_pei: "PI" | "BI" | "PA" | "CI";
  /** Type selon le règlement local */
  readonly type_rd: string;
  /** Diamètre du poteau */
  readonly diam_pei: number | null;
  /** Diamètre de la conduite */
  readonly diam_cana: number | null;
  /** Source */
  readonly source_pei: "citerne" | "plan_eau" | "piscine" | "puits" | "cours_eau" | "reseau_aep" | "reseau_irrigation" | null;
  /** Statut */
  readonly statut: "public" | "prive" | null;
  /** Établissement */
  readonly nom_etab: string | null;
  /** Situation */
  readonly situation: string | null;
  /** Pression dynamique */
  readonly press_dyn: number | null;
  /** Pression statique */
  readonly press_stat: number | null;
  /** Débit */
  readonly debit: number | null;
  /** Volume utile */
  readonly volume: number | null;
  /** Disponible */
  readonly disponible: boolean | null;
  /** Changement d’état */
  readonly date_dispo: string | null;
  /** Mise en service */
  readonly date_mes: string | null;
  /** Mise à jour */
  readonly date_maj: string | null;
  /** Dernier contrôle */
  readonly date_ct: string | null;
  /** Dernière reconnaissance */
  readonly date_ro: string | null;
  /** Précision */
  readonly prec: "01" | "05" | "10" | "99" | null;
  /** X en Lambert 93 */
  readonly x: number | null;
  /** Y en Lambert 93 */
  readonly y: number | null;
  /** Longitude */
  readonly lon: number | null;
  /** Latitude */
  readonly lat: number | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
