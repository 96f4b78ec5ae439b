import type { Cause } from "@opendatalocale/report";

/** Why no repair takes an error away, in French: per type of error, or per constraint. */
const reasons: Readonly<Record<string, string>> = {
  "missing-label": "La colonne n’est pas dans le fichier : ses valeurs ne s’inventent pas.",
  required: "La valeur n’est pas dans le fichier.",
  maxLength: "Raccourcir le texte en changerait le sens.",
  enum: "Aucune valeur de la liste n’en est assez proche pour être proposée.",
  pattern: "La forme ne suffit pas à retrouver la valeur.",
  "type-error": "Le texte ne dit pas quelle valeur est voulue.",
  "french-siret-value": "La clé est fausse : un chiffre est perdu ou mal copié, seul l’annuaire peut le dire.",
  "french-siren-value": "La clé est fausse : un chiffre est perdu ou mal copié, seul l’annuaire peut le dire.",
  "one-of-required": "Ni l’une ni l’autre des valeurs n’est dans le fichier.",
  "duplicate-label": "Deux colonnes portent le même nom : choisir laquelle garder revient à une personne.",
  "unmatched-header": "Aucune colonne ne se reconnaît : le fichier suit un autre modèle.",
};
const lostDigits = "Un tableur a jeté des chiffres du code : ils ne sont plus dans le fichier.";

export function whyItRemains({ type, constraint, examples }: Cause): string {
  if (examples.some(({ cell }) => /^\d[.,]?\d*E\+?\d+$/i.test(cell ?? ""))) return lostDigits;
  return reasons[constraint ?? ""] ?? reasons[type] ?? "Demande une personne.";
}
