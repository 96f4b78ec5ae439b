// Written by tools/generate.ts from data/etalab/schema-stationnement/0.1.5.json. Do not edit.
import data from "../../../data/etalab/schema-stationnement/0.1.5.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-stationnement@0.1.5, car parks: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface StationnementRow {
  /** Identifiant du parc */
  readonly id: string;
  /** Nom du parc */
  readonly nom: string;
  /** Code INSEE */
  readonly insee: string;
  /** Adresse */
  readonly adresse: string | null;
  /** Site internet */
  readonly url: string | null;
  /** Usagers */
  readonly type_usagers: "tous" | "abonnés";
  /** Gratuit */
  readonly gratuit: boolean;
  /** Places */
  readonly nb_places: number;
  /** Places de parc relais */
  readonly nb_pr: number | null;
  /** Places pour personnes handicapées */
  readonly nb_pmr: number | null;
  /** Places de recharge */
  readonly nb_voitures_electriques: number | null;
  /** Places pour vélos */
  readonly nb_velo: number | null;
  /** Places pour deux-roues électriques */
  readonly nb_2r_el: number | null;
  /** Places d’autopartage */
  readonly nb_autopartage: number | null;
  /** Places pour deux-roues motorisés */
  readonly nb_2_rm: number | null;
  /** Places de covoiturage */
  readonly nb_covoit: number | null;
  /** Hauteur maximale */
  readonly hauteur_max: string;
  /** SIRET de l’exploitant */
  readonly num_siret: string;
  /** Longitude */
  readonly Xlong: number;
  /** Latitude */
  readonly Ylat: number;
  /** Tarif des personnes handicapées */
  readonly tarif_pmr: "gratuit" | "normal_payant" | "tarif_special" | null;
  /** Tarif d’une heure */
  readonly tarif_1h: number | null;
  /** Tarif de deux heures */
  readonly tarif_2h: number | null;
  /** Tarif de trois heures */
  readonly tarif_3h: number | null;
  /** Tarif de quatre heures */
  readonly tarif_4h: number | null;
  /** Tarif de 24 heures */
  readonly tarif_24h: number | null;
  /** Abonnement des résidents */
  readonly abo_resident: number | null;
  /** Abonnement des non-résidents */
  readonly abo_non_resident: number | null;
  /** Type d’ouvrage */
  readonly type_ouvrage: "enclos_en_surface" | "ouvrage" | null;
  /** Information */
  readonly info: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
