// Written by tools/generate.ts from data/etalab/schema-irve-statique/2.2.1.json. Do not edit.
import data from "../../../data/etalab/schema-irve-statique/2.2.1.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-irve-statique@2.2.1, charging stations (static data): a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface IrveStatiqueRow {
  /** Aménageur */
  readonly nom_amenageur: string | null;
  /** SIREN de l’aménageur */
  readonly siren_amenageur: string | null;
  /** Courriel de l’aménageur */
  readonly contact_amenageur: string | null;
  /** Opérateur */
  readonly nom_operateur: string | null;
  /** Courriel de l’opérateur */
  readonly contact_operateur: string;
  /** Téléphone de l’opérateur */
  readonly telephone_operateur: string | null;
  /** Enseigne */
  readonly nom_enseigne: string;
  /** Identifiant de la station en itinérance */
  readonly id_station_itinerance: string;
  /** Identifiant local de la station */
  readonly id_station_local: string | null;
  /** Nom de la station */
  readonly nom_station: string;
  /** Implantation */
  readonly implantation_station: "Voirie" | "Parking public" | "Parking privé à usage public" | "Parking privé réservé à la clientèle" | "Station dédiée à la recharge rapide";
  /** Adresse */
  readonly adresse_station: string;
  /** Code INSEE */
  readonly code_insee_commune: string | null;
  /** Coordonnées */
  readonly coordonneesXY: readonly [longitude: number, latitude: number];
  /** Points de charge de la station */
  readonly nbre_pdc: number;
  /** Identifiant du point de charge en itinérance */
  readonly id_pdc_itinerance: string;
  /** Identifiant local du point de charge */
  readonly id_pdc_local: string | null;
  /** Puissance */
  readonly puissance_nominale: number;
  /** Prise domestique (EF) */
  readonly prise_type_ef: boolean;
  /** Prise de type 2 */
  readonly prise_type_2: boolean;
  /** Prise Combo CCS */
  readonly prise_type_combo_ccs: boolean;
  /** Prise CHAdeMO */
  readonly prise_type_chademo: boolean;
  /** Autre prise */
  readonly prise_type_autre: boolean;
  /** Recharge gratuite */
  readonly gratuit: boolean | null;
  /** Paiement à l’acte */
  readonly paiement_acte: boolean;
  /** Paiement par carte */
  readonly paiement_cb: boolean | null;
  /** Autre paiement */
  readonly paiement_autre: boolean | null;
  /** Tarif */
  readonly tarification: string | null;
  /** Condition d’accès */
  readonly condition_acces: "Accès libre" | "Accès réservé";
  /** Réservation */
  readonly reservation: boolean;
  /** Horaires */
  readonly horaires: string;
  /** Accessibilité */
  readonly accessibilite_pmr: "Réservé PMR" | "Accessible mais non réservé PMR" | "Non accessible" | "Accessibilité inconnue";
  /** Gabarit */
  readonly restriction_gabarit: string;
  /** Pour deux-roues seulement */
  readonly station_deux_roues: boolean;
  /** Raccordement */
  readonly raccordement: "Direct" | "Indirect" | null;
  /** Point de livraison */
  readonly num_pdl: string | null;
  /** Mise en service */
  readonly date_mise_en_service: string | null;
  /** Observations */
  readonly observations: string | null;
  /** Mise à jour */
  readonly date_maj: string;
  /** Câble T2 attaché */
  readonly cable_t2_attache: boolean | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
