// Written by tools/generate.ts from data/atlasante/schema-dae/1.0.7.json. Do not edit.
import data from "../../../data/atlasante/schema-dae/1.0.7.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** atlasante/schema-dae@1.0.7, defibrillators: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface DaeRow {
  /** Nom du défibrillateur */
  readonly nom: string;
  /** Latitude */
  readonly lat_coor1: number;
  /** Longitude */
  readonly long_coor1: number;
  /** Numéro dans la voie */
  readonly adr_num: string | null;
  /** Voie */
  readonly adr_voie: string | null;
  /** Code postal */
  readonly com_cp: string | null;
  /** Code INSEE */
  readonly com_insee: string | null;
  /** Commune */
  readonly com_nom: string | null;
  /** Emplacement */
  readonly acc: "Intérieur" | "Extérieur";
  /** Accès libre */
  readonly acc_lib: boolean;
  /** Poste de sécurité */
  readonly acc_pcsec: boolean | null;
  /** Accueil public */
  readonly acc_acc: boolean | null;
  /** Appareil mobile */
  readonly dae_mobile: boolean | null;
  /** Étage */
  readonly acc_etg: string | null;
  /** Où le trouver */
  readonly acc_complt: string | null;
  /** Première photo */
  readonly photo1: string | null;
  /** Seconde photo */
  readonly photo2: string | null;
  /** Jours de disponibilité */
  readonly disp_j: string;
  /** Heures de disponibilité */
  readonly disp_h: string;
  /** Complément sur la disponibilité */
  readonly disp_complt: string | null;
  /** Téléphone du site */
  readonly tel1: string;
  /** Second téléphone du site */
  readonly tel2: string | null;
  /** Courriel du site */
  readonly site_email: string | null;
  /** Date d’installation */
  readonly date_instal: string | null;
  /** État de la fiche */
  readonly etat: "Actif" | "A supprimer" | "Non identifié" | null;
  /** État de fonctionnement */
  readonly etat_fonct: "En fonctionnement" | "Hors service" | "Supprimé définitivement" | "Absent momentanément" | "Inconnu";
  /** SIREN du fabricant */
  readonly fab_siren: string | null;
  /** Fabricant */
  readonly fab_rais: string;
  /** SIREN du mainteneur */
  readonly mnt_siren: string | null;
  /** Mainteneur */
  readonly mnt_rais: string | null;
  /** Modèle */
  readonly modele: string;
  /** Numéro de série */
  readonly num_serie: string;
  /** Identifiant européen */
  readonly id_euro: string | null;
  /** Électrodes pédiatriques */
  readonly lc_ped: boolean | null;
  /** Péremption des électrodes pédiatriques */
  readonly dtpr_lcped: string | null;
  /** Péremption des électrodes adultes */
  readonly dtpr_lcad: string | null;
  /** Péremption de la batterie */
  readonly dtpr_bat: string | null;
  /** Fréquence d’entretien */
  readonly freq_mnt: string | null;
  /** Surveillance à distance */
  readonly dispsurv: boolean | null;
  /** Dernier entretien */
  readonly dermnt: string;
  /** SIREN de l’exploitant */
  readonly expt_siren: string;
  /** SIRET de l’exploitant */
  readonly expt_siret: string | null;
  /** Exploitant */
  readonly expt_rais: string;
  /** Téléphone de l’exploitant */
  readonly expt_tel1: string;
  /** Second téléphone de l’exploitant */
  readonly expt_tel2: string | null;
  /** Courriel de l’exploitant */
  readonly expt_email: string;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
