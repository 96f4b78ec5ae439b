import type { CandidateReason } from "@opendatalocale/harvester";
import type { Lang, Verdict } from "@opendatalocale/report";
import { listJsonSchemas, listSchemas } from "@opendatalocale/schemas";
import type { Requirement } from "./situation.ts";

/** Everything an audit says, in one language. */
export interface AuditWords {
  readonly title: string;
  readonly heads: {
    readonly organization: string;
    readonly schema: string;
    readonly requirement: string;
    readonly declared: string;
    readonly verdict: string;
    readonly errors: string;
    readonly remarks: string;
    readonly age: string;
    readonly files: string;
  };
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** After the verdict of a line, which is that of its best file. */
  readonly othersToMend: (count: number) => string;
  /** Between what is named and what is said of it. */
  readonly colon: string;
  readonly missing: string;
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly yes: string;
  readonly no: string;
  readonly noOrganization: string;
  readonly age: (days: number | null) => string;
  readonly summary: (counts: {
    files: number;
    valid: number;
    invalid: number;
    unchecked: number;
    missing: number;
  }) => string;
  /** What a file to be mended holds. */
  readonly counted: (errors: number, remarks: number) => string;
  readonly undeclared: (count: number) => string;
  readonly unseen: (count: number) => string;
  readonly nothing: string;
  readonly reasons: Readonly<Record<CandidateReason["kind"], string>>;
  readonly filesHeading: string;
  readonly file: string;
  readonly why: string;
}

const s = (count: number) => (count >= 2 ? "s" : "");

const fr: AuditWords = {
  title: "Audit des données du socle commun",
  heads: {
    organization: "Collectivité",
    schema: "Données",
    requirement: "Obligation",
    declared: "Schéma déclaré",
    verdict: "Verdict",
    errors: "Erreurs",
    remarks: "Remarques",
    age: "Dernière mise à jour",
    files: "Fichiers",
  },
  verdicts: {
    valid: "Publiable",
    "valid-with-remarks": "Publiable avec remarques",
    invalid: "À corriger",
    "not-checked": "Non vérifié",
  },
  othersToMend: (count) => `${count} autre${s(count)} à corriger`,
  colon: " :",
  missing: "Introuvable",
  requirements: {
    required: "obligatoire",
    conditional: "selon le cas",
    recommended: "recommandé",
    "not-applicable": "sans obligation",
    unknown: "non établie",
  },
  yes: "oui",
  no: "non",
  noOrganization: "(sans organisation)",
  age: (days) => {
    if (days === null) return "inconnue";
    if (days < 1) return "aujourd’hui";
    if (days < 60) return `il y a ${days} jour${s(days)}`;
    return days < 730 ? `il y a ${Math.floor(days / 30)} mois` : `il y a ${Math.floor(days / 365)} ans`;
  },
  summary: ({ files, valid, invalid, unchecked, missing }) =>
    `${files} fichier${s(files)} du socle : ${valid} publiable${s(valid)}, ${invalid} à corriger, ${unchecked} non vérifié${s(unchecked)}${missing > 0 ? ` ; ${missing} jeu${missing > 1 ? "x" : ""} obligatoire${s(missing)} introuvable${s(missing)}` : ""}.`,
  counted: (errors, remarks) =>
    [
      ...(errors > 0 ? [`${errors} erreur${s(errors)}`] : []),
      ...(remarks > 0 ? [`${remarks} remarque${s(remarks)}`] : []),
    ].join(", "),
  undeclared: (count) =>
    `${count} fichier${s(count)} sans schéma déclaré, reconnu${s(count)} à ${count > 1 ? "leurs" : "ses"} colonnes ou à ${count > 1 ? "leurs" : "ses"} mots.`,
  unseen: (count) =>
    `${count} fichier${s(count)} qui pourrai${count > 1 ? "en" : ""}t relever du socle n’${count > 1 ? "ont" : "a"} pu être regardé${s(count)}.`,
  nothing: "Aucun fichier du socle commun n’a été trouvé.",
  reasons: {
    "declared-on-resource": "déclaré sur le fichier",
    "declared-on-dataset": "déclaré sur le jeu de données",
    tag: "mot-clé du socle",
    "file-name": "nom du fichier",
    "resource-title": "titre du fichier",
    "dataset-title": "titre du jeu de données",
    keyword: "mot-clé",
    description: "description",
    header: "colonnes reconnues",
    "header-disagrees": "colonnes d’autre chose",
  },
  filesHeading: "Les fichiers",
  file: "Fichier",
  why: "Reconnu par",
};

const en: AuditWords = {
  title: "Audit of the common base data",
  heads: {
    organization: "Authority",
    schema: "Data",
    requirement: "Duty",
    declared: "Schema declared",
    verdict: "Verdict",
    errors: "Errors",
    remarks: "Remarks",
    age: "Last change",
    files: "Files",
  },
  verdicts: {
    valid: "Can be published",
    "valid-with-remarks": "Can be published, with remarks",
    invalid: "To be mended",
    "not-checked": "Not checked",
  },
  othersToMend: (count) => `${count} other${count === 1 ? "" : "s"} to be mended`,
  colon: ":",
  missing: "Not found",
  requirements: {
    required: "required",
    conditional: "depends",
    recommended: "recommended",
    "not-applicable": "no duty",
    unknown: "not known",
  },
  yes: "yes",
  no: "no",
  noOrganization: "(no organisation)",
  age: (days) => {
    if (days === null) return "unknown";
    if (days < 1) return "today";
    if (days < 60) return `${days} day${days === 1 ? "" : "s"} ago`;
    return days < 730 ? `${Math.floor(days / 30)} months ago` : `${Math.floor(days / 365)} years ago`;
  },
  summary: ({ files, valid, invalid, unchecked, missing }) =>
    `${files} file${files === 1 ? "" : "s"} of the common base: ${valid} can be published, ${invalid} to be mended, ${unchecked} not checked${missing > 0 ? `; ${missing} required dataset${missing === 1 ? "" : "s"} not found` : ""}.`,
  counted: (errors, remarks) =>
    [
      ...(errors > 0 ? [`${errors} error${errors === 1 ? "" : "s"}`] : []),
      ...(remarks > 0 ? [`${remarks} remark${remarks === 1 ? "" : "s"}`] : []),
    ].join(", "),
  undeclared: (count) =>
    `${count} file${count === 1 ? "" : "s"} without a declared schema, recognised by columns or words.`,
  unseen: (count) =>
    `${count} file${count === 1 ? "" : "s"} that may belong to the common base could not be looked into.`,
  nothing: "No file of the common base was found.",
  reasons: {
    "declared-on-resource": "declared on the file",
    "declared-on-dataset": "declared on the dataset",
    tag: "tag of the common base",
    "file-name": "file name",
    "resource-title": "title of the file",
    "dataset-title": "title of the dataset",
    keyword: "keyword",
    description: "description",
    header: "columns recognised",
    "header-disagrees": "columns of something else",
  },
  filesHeading: "The files",
  file: "File",
  why: "Recognised by",
};

export function auditWords(lang: Lang): AuditWords {
  return lang === "en" ? en : fr;
}

/** What people call a schema; its id when it is not one we keep. */
export function schemaTitle(id: string, lang: Lang): string {
  if (id === "etalab/schema-bal") return "Base Adresse Locale";
  const known = [...listSchemas(), ...listJsonSchemas()].find((schema) => schema.id === id);
  return known?.title[lang] ?? id;
}
