// Written by tools/generate.ts from data/scdl/subventions/2.0.2.json. Do not edit.
import data from "../../../data/scdl/subventions/2.0.2.json" with { type: "json" };
import type { SchemaEntry } from "../../registry.ts";

/** scdl/subventions@2.0.2, subsidies: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface SubventionsRow {
  /** Nom de l’attribuant */
  readonly nomAttribuant: string;
  /** SIRET de l’attribuant */
  readonly idAttribuant: string;
  /** Date de la convention */
  readonly dateConvention: string;
  /** Référence de la décision */
  readonly referenceDecision: string | null;
  /** Nom du bénéficiaire */
  readonly nomBeneficiaire: string;
  /** SIRET du bénéficiaire */
  readonly idBeneficiaire: string;
  /** Objet de la subvention */
  readonly objet: string;
  /** Montant en euros */
  readonly montant: number;
  /** Nature de l’aide */
  readonly nature: "aide en numéraire" | "aide en nature" | "aide en numéraire;aide en nature" | "aide en nature;aide en numéraire";
  /** Conditions de versement */
  readonly conditionsVersement: string;
  /** Date ou période de versement */
  readonly datesPeriodeVersement: string;
  /** Numéro au répertoire des aides aux entreprises */
  readonly idRAE: string | null;
  /** Aide notifiée à la Commission européenne */
  readonly notificationUE: boolean;
  /** Part de la subvention */
  readonly pourcentageSubvention: number;
}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
