// Written by tools/generate.ts from data/scdl/equipements/0.1.5.json. Do not edit.
import data from "../../../data/scdl/equipements/0.1.5.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/equipements@0.1.5, facilities: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface EquipementsRow {
  /** Nom de la collectivité */
  readonly COLL_NOM: string;
  /** SIRET de la collectivité */
  readonly COLL_SIRET: string;
  /** Identifiant de l’équipement */
  readonly EQUIP_UID: string;
  /** Thème */
  readonly EQUIP_THEME: "Equipement administratif" | "Equipement de justice" | "Equipement sanitaire" | "Equipement social et d'animation" | "Equipement sportif et de loisirs" | "Equipement d'enseignement" | "Equipement cultuel" | "Equipement culturel" | "Equipement de mobilité" | "Autre équipement";
  /** Code de l’équipement */
  readonly EQUIP_CODE: string;
  /** Type d’équipement */
  readonly EQUIP_TYPE: string;
  /** Nom de l’équipement */
  readonly EQUIP_NOM: string;
  /** Numéro dans la voie */
  readonly ADR_NUMERO: string;
  /** Nom de la voie */
  readonly ADR_NOMVOIE: string;
  /** Code postal */
  readonly ADR_CODEPOSTAL: string;
  /** Commune */
  readonly ADR_COMMUNE: string;
  /** Clé d’interopérabilité de l’adresse */
  readonly ADR_CLE_INTEROP: string | null;
  /** Identifiant de l’établissement recevant du public */
  readonly ERP_ID: string | null;
  /** Type d’établissement recevant du public */
  readonly ERP_TYPE: string | null;
  /** Catégorie d’établissement recevant du public */
  readonly ERP_CATEGORIE: number | null;
  /** Latitude */
  readonly EQUIP_LAT: number;
  /** Longitude */
  readonly EQUIP_LONG: number;
  /** Horaires d’ouverture */
  readonly EQUIP_OUVERTURE: string | null;
  /** Téléphone */
  readonly EQUIP_TEL: string | null;
  /** Courriel */
  readonly EQUIP_EMAIL: string | null;
  /** Site internet */
  readonly EQUIP_WEB: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
