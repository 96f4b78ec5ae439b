import { openTable, TableError } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import {
  ImportError,
  type ImportResult,
  importHeaderScore,
  importTable,
  type Unmatched,
} from "@opendatalocale/territories/imports";
import type { Actor } from "../app/identify.ts";
import { Problem } from "../app/problem.ts";
import type { Database } from "../database/tables.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { writeChange } from "../store/write-change.ts";
import { addEtd } from "./add-etd.ts";

/** ETDs of one list, at most. */
const MOST = 5000;

/** What became of a list. */
export interface ImportAccount {
  readonly rows: number;
  readonly added: number;
  /** Followed already; their figures are now those of the list, where it has some. */
  readonly updated: number;
  readonly unmatched: Unmatched;
}

/** Follows the authorities of a list, with the figures it gives. Throws {@link Problem} `not-a-list`, `too-large`. */
export async function importEtds(
  database: Database,
  actor: Actor,
  atd: string,
  list: { readonly path: string; readonly name: string },
): Promise<ImportAccount> {
  const thisYear = String(new Date().getUTCFullYear());
  const first = await readList(list.path);
  // Figures that do not tell their year are those of now.
  const { set, unmatched, rows } = first.set === null ? await readList(list.path, thisYear) : first;
  if (set === null) throw new Problem("not-a-list");
  if (set.rows.length > MOST) throw new Problem("too-large", String(MOST));
  let added = 0;
  let updated = 0;
  for (const { key, fte, municipal, vintage } of set.rows) {
    const figures = {
      ...(fte === undefined ? {} : { fte, fte_vintage: vintage ?? set.vintage ?? thisYear }),
      ...(municipal === undefined
        ? {}
        : { population: municipal, population_vintage: vintage ?? set.vintage ?? thisYear }),
    };
    const siren = key.length === 9 ? key : null;
    if (siren === null) continue;
    const known = await database
      .selectFrom("etds")
      .select("id")
      .where("atd_id", "=", atd)
      .where("siren", "=", siren)
      .executeTakeFirst();
    const id = known?.id ?? (await addEtd(database, actor, atd, { siren }));
    if (Object.keys(figures).length > 0) await database.updateTable("etds").set(figures).where("id", "=", id).execute();
    if (known === undefined) added++;
    else updated++;
  }
  await mirrorStages(database);
  await writeChange(database, actor, {
    action: "etd.import",
    subject: atd,
    after: { file: list.name, added, updated },
  });
  return { rows, added, updated, unmatched };
}

async function readList(path: string, vintage?: string): Promise<ImportResult> {
  const source = openFile(path);
  try {
    const table = await openTable(source, { headerScore: importHeaderScore });
    const options = { keepsNamed: true, ...(vintage === undefined ? {} : { vintage }) };
    return await importTable({ labels: table.labels, rows: table.blocks() }, options);
  } catch (error) {
    if (error instanceof ImportError || error instanceof TableError) throw new Problem("not-a-list", error.code);
    throw error;
  } finally {
    await source.close();
  }
}
