import type { Authority } from "../authority.ts";
import type { FigureRow } from "../figures/figure-set.ts";
import { type Account, countFigures } from "./account.ts";
import type { ImportNote, ImportResult } from "./import-result.ts";
import type { ImportOptions } from "./import-table.ts";
import type { Importer, Reading } from "./importer.ts";

/** The account of an import whose rows have all been read. */
export function resultOf(
  importer: Importer,
  reading: Reading,
  account: Account,
  read: number,
  { vintage: asked, keepsNamed = false }: ImportOptions,
): ImportResult {
  const given = asked ?? null;
  const { rows, addedUp } = account.rows();
  const guessed = given === null && reading.vintage === null ? vintageOf(rows, account.authorities) : null;
  const vintage = given ?? reading.vintage ?? guessed ?? newestIn(rows);
  const figures = countFigures(rows);
  const kept = rows
    .map((row) => withoutRepeats(row, vintage))
    .filter((row) => keepsNamed || Object.keys(row).length > 1)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const hasFigures = Object.values(figures).some((count) => count > 0);
  const isWorthKeeping = kept.length > 0 && (vintage !== null || !hasFigures);
  return {
    importer: importer.id,
    title: importer.title,
    rows: read,
    ...account.counts,
    unmatched: account.unmatched,
    vintage,
    figures,
    notes: notesOf(reading, account, addedUp, guessed),
    set: isWorthKeeping
      ? {
          version: 1,
          importer: importer.id,
          source: reading.source ?? importer.source,
          vintage,
          ...(importer.isWhole ? { isWhole: true } : {}),
          rows: kept,
        }
      : null,
  };
}

/** What the set says of all its rows is not said by each. */
function withoutRepeats({ vintage, ...row }: FigureRow, ofAll: string | null): FigureRow {
  return vintage === undefined || vintage === ofAll ? row : { ...row, vintage };
}

function notesOf(reading: Reading, account: Account, addedUp: number, guessed: string | null): ImportNote[] {
  const notes: ImportNote[] = [];
  if (guessed !== null) notes.push({ code: "vintage-by-figures", vintage: guessed });
  if (addedUp > 0) notes.push({ code: "former-added-up", count: addedUp });
  if (reading.addsUp && lacksMayotte(account.authorities)) notes.push({ code: "mayotte-missing" });
  if (account.repaired > 0) notes.push({ code: "repaired-sirens", count: account.repaired });
  if (account.outside > 0) notes.push({ code: "outside", count: account.outside });
  if (account.repeated > 0) notes.push({ code: "repeated", count: account.repeated });
  return notes;
}

/** A file of the communes of all France has some of every département. */
function lacksMayotte(authorities: readonly Authority[]): boolean {
  const departements = new Set(authorities.flatMap((authority) => authority.departements));
  return departements.size > 90 && !departements.has("976");
}

/** Figures that nearly all are the packaged ones are of their year. */
const SAME = 0.97;

function vintageOf(rows: readonly FigureRow[], authorities: readonly Authority[]): string | null {
  const packaged = new Map(authorities.map((one) => [one.siren ?? one.code, one.population.municipal]));
  const counts = new Map<string, { same: number; all: number }>();
  for (const { key, municipal } of rows) {
    const figure = packaged.get(key);
    if (municipal === undefined || !figure) continue;
    const count = counts.get(figure.vintage) ?? { same: 0, all: 0 };
    counts.set(figure.vintage, { same: count.same + (figure.value === municipal ? 1 : 0), all: count.all + 1 });
  }
  const [[vintage, { same, all }] = ["", { same: 0, all: 0 }]] = [...counts].sort(([, a], [, b]) => b.all - a.all);
  return all > 0 && same >= all * SAME ? vintage : null;
}

function newestIn(rows: readonly FigureRow[]): string | null {
  return rows.reduce<string | null>(
    (newest, { vintage = null }) => ((vintage ?? "") > (newest ?? "") ? vintage : newest),
    null,
  );
}
