import type { CompiledSchema } from "@opendatalocale/table-schema";
import { nearest, plainLetters } from "../nearest.ts";
import type { Change } from "./change.ts";
import type { FixHeaderOptions } from "./fix-header.ts";

/** Field name → position of its column. Exact names first, then the same letters or a known alias, then a near spelling over cells that suit. */
export function matchLabels(
  labels: readonly string[],
  schema: CompiledSchema,
  { aliases, suits, decide }: Pick<FixHeaderOptions, "aliases" | "suits" | "decide">,
): ReadonlyMap<string, number> {
  const matched = new Map<string, number>();
  const free = new Set(labels.keys());
  const take = (name: string, position: number | undefined, confidence: Change["confidence"]) => {
    if (position === undefined || matched.has(name)) return;
    const before = labels[position] ?? "";
    const change = { repair: "rename-column", row: null, column: position + 1, field: name, before, after: name };
    if (before !== name && !decide({ ...change, confidence })) return;
    matched.set(name, position);
    free.delete(position);
  };
  const names = schema.fields.map(({ field }) => field.name);
  const freeWith = (test: (label: string) => boolean) => [...free].find((index) => test(labels[index] ?? ""));
  // A column of exactly the right name, then one of that name between blanks.
  for (const name of names)
    take(
      name,
      freeWith((label) => label === name),
      "safe",
    );
  for (const name of names)
    take(
      name,
      freeWith((label) => label.trim() === name),
      "safe",
    );
  for (const name of names) {
    const known = new Set([name, ...(aliases[name] ?? [])].map(plainLetters));
    take(
      name,
      freeWith((label) => known.has(plainLetters(label))),
      "safe",
    );
  }
  for (const reader of schema.fields) {
    const { name } = reader.field;
    if (matched.has(name)) continue;
    const candidates = [...free].filter((index) => labels[index]?.trim() && suits(index, reader));
    const near = nearest(
      name,
      candidates.map((index) => labels[index] ?? ""),
    );
    if (near !== null)
      take(
        name,
        candidates.find((index) => labels[index] === near),
        "to-confirm",
      );
  }
  return matched;
}
