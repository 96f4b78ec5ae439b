import type { Lang, Verdict } from "@opendatalocale/report";

/** The words of an annotated workbook, once per language. */
export interface AnnotateWords {
  readonly reportSheet: string;
  readonly dataSheet: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly file: string;
  readonly schema: string;
  readonly counts: (errors: number, remarks: number) => string;
  readonly heads: readonly string[];
  readonly error: string;
  readonly remark: string;
  readonly others: (count: number) => string;
  readonly problemsColumn: string;
  readonly marked: (listed: number, total: number) => string;
  readonly commented: (comments: number, cells: number) => string;
  readonly rowsCut: (kept: number, total: number) => string;
  readonly aboveHeader: string;
  readonly cellCut: (place: string, length: number) => string;
  readonly better: (value: string, safe: boolean) => string;
  readonly how: string;
}

const french = new Intl.NumberFormat("fr-FR");
const english = new Intl.NumberFormat("en-GB");
const n = (value: number) => french.format(value).replace(/\u202f/g, "\u00a0");
const s = (count: number) => (count >= 2 ? "s" : "");

export const annotateWords: Readonly<Record<Lang, AnnotateWords>> = {
  fr: {
    reportSheet: "Rapport",
    dataSheet: "Données",
    verdicts: {
      valid: "✔ Publiable : ce fichier respecte son schéma.",
      "valid-with-remarks": "✔ Publiable avec remarques : ce fichier respecte son schéma.",
      invalid: "✘ À corriger : les cellules en cause sont marquées dans la feuille « Données ».",
      "not-checked": "? Non vérifié : ce n’est ni un bon ni un mauvais résultat.",
    },
    file: "Fichier",
    schema: "Schéma",
    counts: (errors, remarks) => `${n(errors)} erreur${s(errors)}, ${n(remarks)} remarque${s(remarks)}`,
    heads: ["Gravité", "Problème", "Colonne", "Fois", "Où", "Exemple", "Pourquoi", "Comment corriger"],
    error: "✘ erreur",
    remark: "ℹ remarque",
    others: (count) => `et ${n(count)} autre${s(count)}`,
    problemsColumn: "Problèmes de la ligne",
    marked: (listed, total) =>
      `${n(listed)} places sont marquées sur ${n(total)} ; les totaux de ce rapport sont exacts.`,
    commented: (comments, cells) =>
      `${n(comments)} cellules portent un commentaire sur ${n(cells)} ; les autres sont marquées, et la dernière colonne dit leur problème.`,
    rowsCut: (kept, total) =>
      `Une feuille de classeur s’arrête à ${n(kept)} lignes : les suivantes, jusqu’à la ligne ${n(total)}, n’y sont pas.`,
    aboveHeader: "Les lignes au-dessus de l’en-tête ne sont pas reprises : leur place reste vide.",
    cellCut: (place, length) => `${place} : texte de ${n(length)} caractères, coupé`,
    better: (value, safe) => `Valeur proposée : ${value}${safe ? "" : " (à confirmer)"}`,
    how: "Comment corriger :",
  },
  en: {
    reportSheet: "Report",
    dataSheet: "Data",
    verdicts: {
      valid: "✔ Valid: this file follows its schema.",
      "valid-with-remarks": "✔ Valid, with remarks: this file follows its schema.",
      invalid: '✘ To be mended: the cells at fault are marked in the sheet "Data".',
      "not-checked": "? Not checked: this is neither a good nor a bad result.",
    },
    file: "File",
    schema: "Schema",
    counts: (errors, remarks) =>
      `${english.format(errors)} error${errors === 1 ? "" : "s"}, ${english.format(remarks)} remark${remarks === 1 ? "" : "s"}`,
    heads: ["Severity", "Problem", "Column", "Times", "Where", "Example", "Why", "How to mend it"],
    error: "✘ error",
    remark: "ℹ remark",
    others: (count) => `and ${english.format(count)} more`,
    problemsColumn: "Problems of the row",
    marked: (listed, total) =>
      `${english.format(listed)} of ${english.format(total)} places are marked; the totals of this report are exact.`,
    commented: (comments, cells) =>
      `${english.format(comments)} of ${english.format(cells)} cells carry a comment; the others are marked, and the last column tells their problem.`,
    rowsCut: (kept, total) =>
      `A sheet of a workbook ends at ${english.format(kept)} rows: the next ones, down to row ${english.format(total)}, are not in it.`,
    aboveHeader: "The lines above the header are not copied: their place stays empty.",
    cellCut: (place, length) => `${place}: text of ${english.format(length)} characters, cut`,
    better: (value, safe) => `Proposed value: ${value}${safe ? "" : " (to be confirmed)"}`,
    how: "How to mend it:",
  },
};
