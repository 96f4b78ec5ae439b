// Written by tools/generate.ts from data/etalab/schema-hautes-remunerations/0.1.0.json. Do not edit.
import data from "../../../data/etalab/schema-hautes-remunerations/0.1.0.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** etalab/schema-hautes-remunerations@0.1.0, high salaries: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface HautesRemunerationsRow {
  /** SIREN de l’employeur */
  readonly siren: string;
  /** Employeur */
  readonly denomination_employeur: string;
  /** Type d’administration */
  readonly type_administration: "Département ministériel" | "Région" | "Département" | "Autre collectivité territoriale" | "EPCI à fiscalité propre" | "Etablissement hospitalier" | "Autre";
  /** Année */
  readonly annee: number;
  /** Somme des dix plus hautes rémunérations */
  readonly somme_10_plus_hautes_remunerations_brutes: number;
  /** Femmes */
  readonly nb_femmes_beneficiaires: number;
  /** Hommes */
  readonly nb_hommes_beneficiaires: number;
  /** Durée cumulée */
  readonly duree_cumulee_mois: number;
  /** Commentaires */
  readonly commentaires: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
