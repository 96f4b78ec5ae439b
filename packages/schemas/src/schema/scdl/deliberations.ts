// Written by tools/generate.ts from data/scdl/deliberations/2.1.5.json. Do not edit.
import data from "../../../data/scdl/deliberations/2.1.5.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/deliberations@2.1.5, deliberations: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface DeliberationsRow {
  /** Nom de la collectivité */
  readonly COLL_NOM: string;
  /** SIRET de la collectivité */
  readonly COLL_SIRET: string;
  /** Numéro de la délibération */
  readonly DELIB_ID: string;
  /** Date de la délibération */
  readonly DELIB_DATE: string;
  /** Code de la matière */
  readonly DELIB_MATIERE_CODE: string;
  /** Nom de la matière */
  readonly DELIB_MATIERE_NOM: string;
  /** Objet de la délibération */
  readonly DELIB_OBJET: string;
  /** Exercice budgétaire */
  readonly BUDGET_ANNEE: string | null;
  /** Nom du budget */
  readonly BUDGET_NOM: string | null;
  /** Code de la préfecture */
  readonly PREF_ID: string | null;
  /** Date de réception en préfecture */
  readonly PREF_DATE: string | null;
  /** Nombre d’élus */
  readonly VOTE_EFFECTIF: number | null;
  /** Nombre de votants */
  readonly VOTE_REEL: number | null;
  /** Votes pour */
  readonly VOTE_POUR: number | null;
  /** Votes contre */
  readonly VOTE_CONTRE: number | null;
  /** Abstentions */
  readonly VOTE_ABSTENTION: number | null;
  /** Adresse du document */
  readonly DELIB_URL: string | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
