// Written by tools/generate.ts from data/etalab/schema-stationnement-cyclable/1.1.1.json. Do not edit.
import data from "../../../data/etalab/schema-stationnement-cyclable/1.1.1.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-stationnement-cyclable@1.1.1, bicycle parking: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface StationnementCyclableRow {
  /** Identifiant local */
  readonly id_local: string;
  /** Identifiant OpenStreetMap */
  readonly id_osm: string | null;
  /** Code INSEE */
  readonly code_com: string | null;
  /** Coordonnées */
  readonly coordonneesxy: readonly [longitude: number, latitude: number];
  /** Places */
  readonly capacite: number;
  /** Places pour vélos cargos */
  readonly capacite_cargo: number | null;
  /** Accroche */
  readonly type_accroche: "ROUE" | "CADRE" | "CADRE ET ROUE" | "SANS ACCROCHE";
  /** Mobilier */
  readonly mobilier: "ARCEAU" | "RATELIER" | "RACK DOUBLE ETAGE" | "CROCHET" | "SUPPORT GUIDON" | "POTELET" | "ARCEAU VELO GRANDE TAILLE" | "AUCUN EQUIPEMENT" | "AUTRE" | null;
  /** Accès */
  readonly acces: "LIBRE ACCES" | "ABONNEMENT OU INSCRIPTION PREALABLE" | "PRIVE" | null;
  /** Gratuit */
  readonly gratuit: boolean | null;
  /** Protection */
  readonly protection: "STATIONNEMENT NON FERME" | "CONSIGNE COLLECTIVE FERMEE" | "BOX INDIVIDUEL FERME" | "AUTRE" | null;
  /** Couvert */
  readonly couverture: boolean | null;
  /** Surveillé */
  readonly surveillance: boolean | null;
  /** Éclairé */
  readonly lumiere: boolean | null;
  /** Page d’information */
  readonly url_info: string | null;
  /** Mise en service */
  readonly d_service: number | null;
  /** Source */
  readonly source: string | null;
  /** Propriétaire */
  readonly proprietaire: string | null;
  /** Gestionnaire */
  readonly gestionnaire: string | null;
  /** Mise à jour */
  readonly date_maj: string | null;
  /** Commentaires */
  readonly commentaires: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
