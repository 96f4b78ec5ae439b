// Written by tools/generate.ts from data/scdl/catalogue/0.1.3.json. Do not edit.
import data from "../../../data/scdl/catalogue/0.1.3.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/catalogue@0.1.3, catalogue: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface CatalogueRow {
  /** Nom de la collectivité */
  readonly COLL_NOM: string;
  /** SIRET de la collectivité */
  readonly COLL_SIRET: string;
  /** Identifiant du jeu de données */
  readonly ID: string;
  /** Titre */
  readonly TITRE: string;
  /** Description */
  readonly DESCRIPTION: string;
  /** Thème */
  readonly THEME: string;
  /** Nom du producteur */
  readonly PRODUCTEUR_NOM: string;
  /** SIRET du producteur */
  readonly PRODUCTEUR_SIRET: string;
  /** Maille géographique */
  readonly COUV_SPAT_MAILLE: "Infracommunale" | "Communale" | "Intercommunale" | "Cantonale" | "Départementale" | "Régionale" | "Autre";
  /** Territoire couvert */
  readonly COUV_SPAT_NOM: string;
  /** Début de la période */
  readonly COUV_TEMP_DEBUT: string;
  /** Fin de la période */
  readonly COUV_TEMP_FIN: string;
  /** Date de première publication */
  readonly DATE_PUBL: string;
  /** Fréquence de mise à jour */
  readonly FREQ_MAJ: "Inconnue" | "Ponctuelle" | "Irrégulière" | "Continuelle" | "Toutes les heures" | "Quotidienne ou plusieurs fois par jour" | "Hebdomadaire ou plusieurs fois par semaine" | "Mensuelle ou plusieurs fois par mois" | "Bimestrielle" | "Trimestrielle" | "Semestrielle" | "Annuelle" | "Biennale" | "Triennale" | "Quinquennale";
  /** Date de dernière mise à jour */
  readonly DATE_MAJ: string;
  /** Mots-clés */
  readonly MOTS_CLES: string;
  /** Licence */
  readonly LICENCE: "Licence Ouverte-LO" | "Open Database License-ODBL" | "Creative Commons-CC" | "Spécifique ou autre";
  /** Nombre de ressources */
  readonly NOMBRE_RESSOURCES: number;
  /** Formats des ressources */
  readonly FORMAT_RESSOURCES: string;
  /** Adresse du jeu de données */
  readonly URL: string;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
