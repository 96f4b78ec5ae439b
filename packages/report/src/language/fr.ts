import type { Catalogue } from "./catalogue.ts";
import { numberIn } from "./catalogue.ts";

const n = (value: number) => numberIn("fr", value);
const s = (count: number) => (count >= 2 ? "s" : "");

export const fr: Catalogue = {
  verdicts: {
    valid: "Publiable",
    "valid-with-remarks": "Publiable avec remarques",
    invalid: "À corriger",
    "not-checked": "Non vérifié",
  },
  schema: (name, version, percent) =>
    `Schéma : ${name}${version ? ` ${version}` : ""}${percent === null ? "" : ` (reconnu d’après ses colonnes, ressemblance ${percent} %)`}`,
  noSchema: "Schéma : aucun",
  records: (count) => `${n(count)} enregistrement${s(count)}`,
  property: (name) => `propriété « ${name} »`,
  sheet: (name) => `feuille « ${name} »`,
  rows: (count, columns) => `${n(count)} ligne${s(count)}, ${n(columns)} colonne${s(columns)}`,
  totals: (errors, causes) => `${n(errors)} erreur${s(errors)}, ${n(causes)} cause${s(causes)}`,
  remarks: (count) => `${n(count)} remarque${s(count)}`,
  leadsHeading: "À lire d’abord",
  remarksHeading: (strict) => `Remarques (elles ${strict ? "sont des erreurs" : "n’empêchent pas la publication"})`,
  places: (count) => `${n(count)} fois`,
  others: (count) => `et ${n(count)} autre${s(count)}`,
  rowPlaces: (list, count) => `ligne${s(count)} ${list}`,
  wholeFile: "le fichier",
  column: (name) => `colonne « ${name} »`,
  why: "Pourquoi :",
  how: "Comment corriger :",
  better: (cell, value, safe) => `« ${cell} » → « ${value} »${safe ? "" : " (à confirmer)"}`,
  cut: (listed, total) =>
    `Détail limité à ${n(listed)} places sur ${n(total)} (option --max-errors) ; les totaux, eux, sont exacts.`,
  partial: "Une limite a arrêté la lecture avant la fin du fichier : le résultat est partiel.",
  next: {
    valid: "Ce fichier respecte son schéma : il peut être publié.",
    "valid-with-remarks": "Ce fichier respecte son schéma : il peut être publié. Les remarques aident à faire mieux.",
    invalid: "Corrigez ces points dans votre tableur, enregistrez, puis vérifiez à nouveau.",
    "not-checked": "Rien n’a été vérifié : ce n’est ni un bon ni un mauvais résultat.",
  },
  reportOn: (files) => `Rapport sur ${n(files)} fichiers`,
  where: "Où",
  columnHead: "Colonne",
  cellHead: "Valeur",
  problemHead: "Problème",
  unnamed: "sans nom",
  colon: " : ",
  code: (code) => `Code : ${code}`,
};
