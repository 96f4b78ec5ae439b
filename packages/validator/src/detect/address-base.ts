import { BAL, balVersions } from "@opendatalocale/schemas";
import { TRUSTED_SCORE } from "../schema-choice/propose-schemas.ts";
import { fieldNames, labelForms, labelLikeness } from "./label-likeness.ts";
import type { ColumnMatch } from "./map-columns.ts";
import type { SchemaCandidate } from "./rank-schemas.ts";

/** Columns of the address schema, which its own validator checks: we keep no model of it. Those of every file come first. */
const usual = [
  "cle_interop",
  "commune_insee",
  "commune_nom",
  "voie_nom",
  "numero",
  "suffixe",
  "position",
  "x",
  "y",
  "long",
  "lat",
  "source",
  "date_der_maj",
];
const others = [
  "uid_adresse",
  "id_ban_commune",
  "id_ban_toponyme",
  "id_ban_adresse",
  "commune_deleguee_insee",
  "commune_deleguee_nom",
  "lieudit_complement_nom",
  "toponyme",
  "cad_parcelles",
  "certification_commune",
];

/** Whether a file without a given schema is checked as addresses: it has the key that no other schema has, or looks like one in all. */
export function isAddressBase(labels: readonly string[]): boolean {
  if (labels.some((label) => label.trim().toLowerCase() === "cle_interop")) return true;
  return (addressCandidate(labels)?.score ?? 0) >= TRUSTED_SCORE;
}

/** The address schema as a candidate; null when no column looks like the key that only it has. */
export function addressCandidate(labels: readonly string[]): SchemaCandidate | null {
  const mapping: ColumnMatch[] = [];
  const free = new Set([...usual, ...others]);
  for (const [index, label] of labels.entries()) {
    const found = [...free]
      .map((field) => ({ field, ...labelLikeness(labelForms(label), fieldNames(field, [], field)) }))
      .filter(({ kinship }) => kinship !== "words" && kinship !== "none")
      .sort((a, b) => b.score - a.score)[0];
    if (!found) continue;
    free.delete(found.field);
    mapping.push({
      column: index + 1,
      label,
      field: found.field,
      confidence: found.score,
      by: found.kinship,
      accepted: null,
    });
  }
  const key = mapping.find(({ field }) => field === "cle_interop");
  if (!key) return null;
  const sum = (matches: readonly ColumnMatch[]) => matches.reduce((total, { confidence }) => total + confidence, 0);
  const coverage = sum(mapping.filter(({ field }) => usual.includes(field))) / usual.length;
  const precision = sum(mapping) / labels.filter((label) => label.trim() !== "").length;
  const score = Math.round(((2 * coverage * precision) / (coverage + precision)) * 1000) / 1000;
  const taken = new Set(mapping.map(({ column }) => column));
  return {
    schema: {
      id: BAL,
      version: balVersions[0],
      latest: true,
      title: { fr: "Base Adresse Locale", en: "Local address base" },
    },
    score,
    headerScore: score,
    reasons: [{ code: "address-key", label: key.label }],
    mapping,
    required: 0,
    missingRequired: [],
    unknown: labels.filter((label, index) => label !== "" && !taken.has(index + 1)),
  };
}
