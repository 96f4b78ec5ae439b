import type { CompiledSchema, FieldReader } from "@opendatalocale/table-schema";
import { nearest, plainLetters } from "../nearest.ts";

/** A column of the mended file. */
export interface FixedColumn {
  readonly name: string;
  /** Position in the original file, from 0; null for a column that is added, empty. */
  readonly from: number | null;
  readonly reader: FieldReader | null;
}

/** One change to the header. */
export interface HeaderChange {
  readonly kind: "rename" | "reorder" | "add";
  readonly before: string;
  readonly after: string;
  readonly confidence: "safe" | "to-confirm";
}

export interface FixedHeader {
  readonly columns: readonly FixedColumn[];
  readonly changes: readonly HeaderChange[];
}

export interface FixHeaderOptions {
  /** Names seen in real files, per field. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Columns without a name whose cells are all empty: they may go. */
  readonly emptyColumns: ReadonlySet<number>;
  readonly accepts: (change: HeaderChange) => boolean;
}

/**
 * The header as the schema wants it: its columns first, in its order, under its names, the optional ones added when they are
 * missing; the file's own columns after them, untouched. No column is lost but those without name and without content.
 */
export function fixHeader(labels: readonly string[], schema: CompiledSchema, options: FixHeaderOptions): FixedHeader {
  const changes: HeaderChange[] = [];
  const matched = matchLabels(labels, schema, options, changes);
  const columns: FixedColumn[] = [];
  for (const reader of schema.fields) {
    const from = matched.get(reader.field.name);
    if (from !== undefined) columns.push({ name: reader.field.name, from, reader });
    else if (!reader.required && matched.size > 0) {
      const change = { kind: "add", before: "", after: reader.field.name, confidence: "safe" } as const;
      if (!options.accepts(change)) continue;
      columns.push({ name: reader.field.name, from: null, reader });
      changes.push(change);
    }
  }
  const used = new Set(matched.values());
  for (const [from, label] of labels.entries())
    if (!used.has(from) && !options.emptyColumns.has(from)) columns.push({ name: label.trim(), from, reader: null });
  const moved = columns.flatMap(({ from }) => (from === null ? [] : [from]));
  const isMoved = moved.some((from, index) => index > 0 && from < (moved[index - 1] ?? 0));
  const reorder = { kind: "reorder", before: "", after: "", confidence: "safe" } as const;
  if (!isMoved) return { columns, changes };
  if (options.accepts(reorder)) return { columns, changes: [...changes, reorder] };
  const added = columns.filter(({ from }) => from === null);
  const kept = columns.filter(({ from }) => from !== null).sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return { columns: [...kept, ...added], changes };
}

/** Field name → position of its column. Exact names first, then the same letters or a known alias, then a near spelling. */
function matchLabels(
  labels: readonly string[],
  schema: CompiledSchema,
  { aliases, accepts }: FixHeaderOptions,
  changes: HeaderChange[],
): Map<string, number> {
  const matched = new Map<string, number>();
  const free = new Set(labels.keys());
  const take = (name: string, position: number) => {
    matched.set(name, position);
    free.delete(position);
  };
  const names = schema.fields.map(({ field }) => field.name);
  for (const name of names) {
    const position = labels.findIndex((label, index) => free.has(index) && label.trim() === name);
    if (position >= 0) take(name, position);
  }
  const rename = (name: string, position: number | undefined, confidence: HeaderChange["confidence"]) => {
    if (position === undefined || matched.has(name)) return;
    const change = { kind: "rename", before: labels[position] ?? "", after: name, confidence } as const;
    if (!accepts(change)) return;
    take(name, position);
    changes.push(change);
  };
  for (const name of names) {
    const known = new Set([name, ...(aliases[name] ?? [])].map(plainLetters));
    rename(
      name,
      [...free].find((index) => known.has(plainLetters(labels[index] ?? ""))),
      "safe",
    );
  }
  for (const name of names) {
    const candidates = [...free].map((index) => labels[index] ?? "").filter((label) => label.trim() !== "");
    const near = matched.has(name) ? null : nearest(name, candidates);
    if (near !== null)
      rename(
        name,
        [...free].find((index) => labels[index] === near),
        "to-confirm",
      );
  }
  return matched;
}
