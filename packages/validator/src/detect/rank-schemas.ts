import { listSchemas, type SchemaSummary } from "@opendatalocale/schemas";
import { proposeSchemas, TRUSTED_SCORE } from "../schema-choice/propose-schemas.ts";
import { addressCandidate } from "./address-base.ts";
import type { ColumnGuess } from "./column-types-of.ts";
import type { Evidence } from "./evidence.ts";
import { type FileNameHint, fileNameHint, wordsShared } from "./file-name-hint.ts";
import { type ColumnMatch, mapColumns } from "./map-columns.ts";
import type { Reason } from "./reason-words.ts";
import { type FieldProfile, profileOf } from "./schema-profile.ts";

/** A schema that a file may follow, and why. */
export interface SchemaCandidate {
  readonly schema: Pick<SchemaSummary, "id" | "version" | "latest" | "title">;
  /** 0 to 1. */
  readonly score: number;
  /** What the header alone says, names and aliases only. */
  readonly headerScore: number;
  readonly reasons: readonly Reason[];
  readonly mapping: readonly ColumnMatch[];
  /** How many fields the schema requires. */
  readonly required: number;
  /** Required fields that no column was taken for. */
  readonly missingRequired: readonly string[];
  /** Labels of the columns without field. */
  readonly unknown: readonly string[];
}

/** A schema that looks less like the file is no candidate. */
const LEAST = 0.1;
/** How far a telling file name removes the doubt that columns leave; it proves nothing alone. */
const FILE_NAME = 0.15;
/** A rival nearer than this: the columns suit both, neither is trusted. */
const MARGIN = 0.15;
/** Fewer columns than this are a coincidence, when their names are not the schema's. */
const FEWEST = 4;
/** As many columns under a schema's own names are no coincidence: an extract, or a file with many columns of its own. */
const MANY = 10;
/** A file that lacks more of the required columns than this speaks of something else. */
const LACKED = 0.2;

/** Known schemas by what the header, the cells and the file's name say, the likeliest first, one version of each. */
export async function rankSchemas({ fileName, columns, columnsInAll }: Evidence): Promise<SchemaCandidate[]> {
  const labels = columns.map(({ guess }) => guess.label);
  const byHeader = new Map(proposeSchemas(labels).map((one) => [keyOf(one.schema), one.score]));
  const hint = fileNameHint(fileName);
  const candidates: SchemaCandidate[] = [];
  for (const schema of listSchemas()) {
    const fields = await profileOf(schema);
    const candidate = candidateOf(schema, fields, { columns, columnsInAll, hint }, byHeader.get(keyOf(schema)) ?? 0);
    if (candidate.mapping.length > 0 && candidate.score >= LEAST) candidates.push(candidate);
  }
  const addresses = addressCandidate(labels);
  if (addresses) candidates.push(addresses);
  candidates.sort(
    (a, b) => b.score - a.score || b.headerScore - a.headerScore || Number(b.schema.latest) - Number(a.schema.latest),
  );
  const ids = candidates.map(({ schema }) => schema.id);
  return candidates.filter(({ schema }, index) => ids.indexOf(schema.id) === index);
}

function candidateOf(
  schema: SchemaSummary,
  fields: readonly FieldProfile[],
  { columns, columnsInAll, hint }: Omit<Evidence, "fileName"> & { readonly hint: FileNameHint },
  headerScore: number,
): SchemaCandidate {
  const guesses = columns.map(({ guess }) => guess);
  const mapping = mapColumns(columns, fields);
  const words = wordsShared(hint, schema);
  const alike = Math.max(headerScore, likeness(mapping, fields, guesses, columnsInAll));
  const matched = new Set(mapping.map(({ field }) => field));
  const taken = new Set(mapping.map(({ column }) => column));
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    schema: { id: schema.id, version: schema.version, latest: schema.latest, title: schema.title },
    score: rounded(words.length > 0 ? alike + (1 - alike) * FILE_NAME : alike),
    headerScore: rounded(headerScore),
    reasons: reasonsOf(mapping, fields.length, guesses, words, hint.guide),
    mapping,
    required: required.length,
    missingRequired: required.filter((name) => !matched.has(name)),
    unknown: guesses.filter(({ label }, index) => label !== "" && !taken.has(index + 1)).map(({ label }) => label),
  };
}

/** The candidate that may be used without asking; null when none is sure enough, or when two are as likely. */
export function trustedAmong([best, rival]: readonly SchemaCandidate[]): SchemaCandidate | null {
  if (!best) return null;
  if (best.headerScore >= TRUSTED_SCORE) return best;
  const ahead = best.score - (rival?.score ?? 0);
  const named = best.mapping.filter(({ by }) => by === "same" || by === "spelling").length;
  if (named >= MANY && ahead >= 2 * MARGIN) return best;
  const lacked = best.missingRequired.length / Math.max(1, best.required);
  if (best.score < TRUSTED_SCORE || best.mapping.length < FEWEST || lacked > LACKED) return null;
  return ahead >= MARGIN ? best : null;
}

/** Balance of the schema's columns found (required ones count double) and of the file's columns explained. */
function likeness(
  mapping: readonly ColumnMatch[],
  fields: readonly { readonly name: string; readonly required: boolean }[],
  guesses: readonly ColumnGuess[],
  columnsInAll: number,
): number {
  const confidence = new Map(mapping.map((match) => [match.field, match.confidence]));
  let weight = 0;
  let found = 0;
  for (const { name, required } of fields) {
    weight += required ? 2 : 1;
    found += (required ? 2 : 1) * (confidence.get(name) ?? 0);
  }
  const blank = guesses.filter(({ label, filled }) => label === "" && filled === 0).length;
  const known = columnsInAll - blank;
  const coverage = weight === 0 ? 0 : found / weight;
  const precision = known === 0 ? 0 : mapping.reduce((sum, match) => sum + match.confidence, 0) / known;
  return coverage + precision === 0 ? 0 : (2 * coverage * precision) / (coverage + precision);
}

function reasonsOf(
  mapping: readonly ColumnMatch[],
  fields: number,
  guesses: readonly ColumnGuess[],
  words: readonly string[],
  guide: { readonly date: string; readonly siren: string } | null,
): Reason[] {
  const count = (...kinds: readonly string[]) => mapping.filter(({ by }) => kinds.includes(by)).length;
  const reasons: Reason[] = [];
  const named = count("same");
  if (named > 0) reasons.push({ code: "named", columns: named, fields });
  const respelt = count("spelling", "alias");
  if (respelt > 0) reasons.push({ code: "respelt", columns: respelt, fields });
  const near = count("near", "words");
  if (near > 0) reasons.push({ code: "near", columns: near, fields });
  const cells = count("none");
  if (cells > 0) reasons.push({ code: "cells", columns: cells, fields });
  const shares = mapping.flatMap(({ accepted }) => accepted ?? []);
  if (shares.length > 0)
    reasons.push({ code: "accepted", share: rounded(shares.reduce((sum, one) => sum + one, 0) / shares.length) });
  const unknown =
    guesses.filter(({ label }) => label !== "").length - mapping.filter(({ label }) => label !== "").length;
  if (unknown > 0) reasons.push({ code: "unexplained", columns: unknown });
  if (words.length > 0) reasons.push({ code: "file-name", words: words.join(" ") });
  if (guide && words.length > 0) reasons.push({ code: "scdl-file-name", ...guide });
  return reasons;
}

function keyOf({ id, version }: Pick<SchemaSummary, "id" | "version">): string {
  return `${id}@${version}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
