// Written by tools/generate.ts from data/NaturalSolutions/schema-arbre/0.2.0.json. Do not edit.
import data from "../../../data/NaturalSolutions/schema-arbre/0.2.0.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** NaturalSolutions/schema-arbre@0.2.0, urban trees: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface ArbreRow {
  /** Identifiant */
  readonly id: number;
  /** Longitude */
  readonly longitude: number;
  /** Latitude */
  readonly latitude: number;
  /** Famille */
  readonly famille_arbre: string | null;
  /** Genre */
  readonly genre_arbre: string | null;
  /** Espèce */
  readonly espece_arbre: string | null;
  /** Cultivar */
  readonly cultivar_variete_arbre: string | null;
  /** Nom courant */
  readonly nom_vernaculaire: string | null;
  /** Code INSEE */
  readonly code_insee: string | null;
  /** Code postal */
  readonly code_postal: string | null;
  /** Adresse */
  readonly adresse: string | null;
  /** Matricule */
  readonly matricule_arbre: string | null;
  /** Plantation */
  readonly date_plantation: string | null;
  /** Hauteur */
  readonly hauteur: number | null;
  /** Diamètre du tronc */
  readonly diametre: number | null;
  /** Sol */
  readonly type_sol: string | null;
  /** Enracinement */
  readonly type_enracinement: string | null;
  /** Port */
  readonly port_arbre: string | null;
  /** Arbre remarquable */
  readonly arbre_remarquable: boolean | null;
  /** Arbre protégé */
  readonly arbre_protege: boolean | null;
  /** Contraintes au sol */
  readonly contraintes_sol: string | null;
  /** Contraintes aériennes */
  readonly contrainte_aeriennes: string | null;
  /** Éclairé */
  readonly eclairage: boolean | null;
  /** Arrosage */
  readonly arrosage: string | null;
  /** Risque d’allergie */
  readonly allergie: number | null;
  /** Remarque */
  readonly remarque: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
