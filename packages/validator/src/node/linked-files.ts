import { tableLinks } from "@opendatalocale/schemas";
import { openTable, rowsOf, TableError } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { headerScoreFor } from "../header/header-score.ts";
import type { LinkedKeys } from "../linked/linked-keys.ts";
import { proposeSchemas, TRUSTED_SCORE } from "../schema-choice/propose-schemas.ts";

/** Most keys kept of a table; a larger one is not joined. */
const MAX_KEYS = 3_000_000;

/**
 * The keys that files checked together must find in each other: static and dynamic charging points, menus and dishes. Empty
 * when no two of the files are linked. Files that cannot be read are left to their own check.
 */
export async function linkedKeysOf(paths: readonly string[]): Promise<LinkedKeys[]> {
  if (paths.length < 2) return [];
  const files: { path: string; schema: string }[] = [];
  for (const path of paths) {
    const schema = await schemaOf(path);
    if (schema !== null) files.push({ path, schema });
  }
  const linked: LinkedKeys[] = [];
  for (const { from, to } of tableLinks) {
    if (!files.some(({ schema }) => schema === from.schema)) continue;
    const targets = files.filter(({ schema }) => schema === to.schema).map(({ path }) => path);
    if (targets.length === 0) continue;
    const keys = await keysIn(targets, to.field);
    if (keys) linked.push({ schema: to.schema, field: to.field, name: targets.join(", "), keys });
  }
  return linked;
}

async function schemaOf(path: string): Promise<string | null> {
  return attempt(async () => {
    const table = await openTable(openFile(path), { headerScore: headerScoreFor(undefined) });
    const [best] = proposeSchemas(table.labels);
    await table.close();
    return best && best.score >= TRUSTED_SCORE ? best.schema.id : null;
  });
}

async function keysIn(paths: readonly string[], field: string): Promise<Set<string> | null> {
  const keys = new Set<string>();
  for (const path of paths) {
    const isWhole = await attempt(async () => {
      const table = await openTable(openFile(path), { headerScore: headerScoreFor(undefined) });
      const index = table.labels.findIndex((label) => label.trim().toLowerCase() === field.toLowerCase());
      for await (const { cells } of rowsOf(table)) {
        keys.add(cells[index]?.trim() ?? "");
        if (keys.size > MAX_KEYS) break;
      }
      await table.close();
      return index >= 0 && keys.size <= MAX_KEYS;
    });
    if (!isWhole) return null;
  }
  return keys;
}

async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof TableError) return null;
    throw error;
  }
}
