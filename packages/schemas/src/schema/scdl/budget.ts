// Written by tools/generate.ts from data/scdl/budget/0.8.3.json. Do not edit.
import data from "../../../data/scdl/budget/0.8.3.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/budget@0.8.3, budget: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface BudgetRow {
  /** Étape budgétaire */
  readonly BGT_NATDEC: "budget primitif" | "budget supplémentaire" | "décision modificative" | "compte administratif";
  /** Exercice */
  readonly BGT_ANNEE: number;
  /** SIRET de la collectivité */
  readonly BGT_SIRET: string;
  /** Libellé du budget */
  readonly BGT_NOM: string;
  /** Code de la nature (chapitre ou compte) */
  readonly BGT_CONTNAT: string;
  /** Libellé de la nature (chapitre ou compte) */
  readonly BGT_CONTNAT_LABEL: string;
  /** Code du compte par nature */
  readonly BGT_NATURE: string;
  /** Libellé du compte par nature */
  readonly BGT_NATURE_LABEL: string;
  /** Code de la fonction */
  readonly BGT_FONCTION: string | null;
  /** Libellé de la fonction */
  readonly BGT_FONCTION_LABEL: string | null;
  /** Opération */
  readonly BGT_OPERATION: string | null;
  /** Section */
  readonly BGT_SECTION: "investissement" | "fonctionnement";
  /** Type d’opération */
  readonly BGT_OPBUDG: "réel" | "ordre";
  /** Sens */
  readonly BGT_CODRD: "recette" | "dépense";
  /** Montant réalisé */
  readonly BGT_MTREAL: number | null;
  /** Budget précédent */
  readonly BGT_MTBUDGPREC: number | null;
  /** Restes à réaliser précédents */
  readonly BGT_MTRARPREC: number | null;
  /** Propositions nouvelles */
  readonly BGT_MTPROPNOUV: number | null;
  /** Montant voté */
  readonly BGT_MTPREV: number | null;
  /** Crédits ouverts */
  readonly BGT_CREDOUV: number | null;
  /** Restes à réaliser au 31 décembre */
  readonly BGT_MTRAR3112: number | null;
  /** Article spécialisé */
  readonly BGT_ARTSPE: "non spécialisé" | "spécialisé" | null;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
