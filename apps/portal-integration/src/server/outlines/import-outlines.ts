import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { GeoJsonProperties } from "geojson";
import type { Database } from "../database/tables.ts";
import { OutlinesError } from "./outlines-error.ts";
import type { Level } from "./read-outlines.ts";
import { type Area, readShapes } from "./read-shapes.ts";
import { simplifyShapes } from "./simplify-shapes.ts";

export interface ImportedOutlines {
  readonly level: Level;
  readonly imported: number;
  /** Shapes that no authority of today answers to, or that came to nothing: old codes, water, other countries. */
  readonly ignored: number;
}

const MOST_MEGABYTES = 256;
const BATCH = 200;

/**
 * Reads official outlines, keeps those of today's communes or EPCI (whichever the file holds), simplified. What was imported of them
 * before is replaced; the others stay, so that files of one département each may follow one another. Throws {@link OutlinesError}.
 */
export async function importOutlines(
  database: Database,
  path: string,
  source = basename(path),
): Promise<ImportedOutlines> {
  const areas = readShapes(await readJson(path));
  const known = await readKnown(database);
  const named = areas.flatMap((area) => {
    const authority = authorityOf(area, known);
    return authority === null ? [] : [{ authority, geometry: area.geometry }];
  });
  const level = named[0]?.authority.level;
  if (level === undefined) throw new OutlinesError("nothing-known", propertiesOf(areas[0]));
  const own = named.filter(({ authority }) => authority.level === level);
  const simpler = simplifyShapes(
    own.map(({ geometry }) => geometry),
    level,
  );
  const rows = new Map(
    own.flatMap(({ authority }, at) => {
      const geometry = simpler[at];
      return geometry
        ? [[authority.code, { ...authority, geometry: JSON.stringify(geometry), source: source.slice(0, 300) }]]
        : [];
    }),
  );
  await save(database, [...rows.values()]);
  return { level, imported: rows.size, ignored: areas.length - rows.size };
}

async function readJson(path: string): Promise<unknown> {
  let bytes: number;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new OutlinesError("not-found", path);
    bytes = found.size;
  } catch (error) {
    throw error instanceof OutlinesError ? error : new OutlinesError("not-found", path);
  }
  if (bytes > MOST_MEGABYTES * 1024 * 1024) throw new OutlinesError("too-large", String(MOST_MEGABYTES));
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new OutlinesError("not-json");
  }
}

interface Known {
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly departements: string[];
}

async function readKnown(database: Database): Promise<ReadonlyMap<string, Known>> {
  const rows = await database
    .selectFrom("authorities")
    .select(["kind", "code", "name", "departements"])
    .where("kind", "in", ["commune", "epci"])
    .execute();
  if (rows.length === 0) throw new OutlinesError("no-authorities");
  return new Map(
    rows.map(({ kind, code, name, departements }) => [
      code,
      { level: kind === "epci" ? ("epci" as const) : ("commune" as const), code, name, departements },
    ]),
  );
}

/** Names of the property that holds an area's own code; a commune also bears the code of its EPCI, under another name. */
const CODE = /^(code|codgeo|insee|code_?insee|insee_com|com|depcom|siren|code_?siren|code_?epci|siren_?epci|epci|id)$/i;

function authorityOf({ id, properties }: Area, known: ReadonlyMap<string, Known>): Known | null {
  const codes = [id, ...Object.entries(properties ?? {}).flatMap(([name, value]) => (CODE.test(name) ? [value] : []))];
  const found = codes.flatMap((code) => known.get(String(code ?? "").trim()) ?? []);
  return found.find(({ level }) => level === "commune") ?? found[0] ?? null;
}

function propertiesOf(area: Area | undefined): string {
  const properties: GeoJsonProperties = area?.properties ?? null;
  return Object.keys(properties ?? {})
    .slice(0, 10)
    .join(", ")
    .slice(0, 200);
}

async function save(
  database: Database,
  rows: readonly (Known & { readonly geometry: string; readonly source: string })[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (let at = 0; at < rows.length; at += BATCH)
      await transaction
        .insertInto("outlines")
        .values(rows.slice(at, at + BATCH).map((row) => ({ ...row })))
        .onConflict((conflict) =>
          conflict.columns(["level", "code"]).doUpdateSet(({ ref }) => ({
            name: ref("excluded.name"),
            departements: ref("excluded.departements"),
            geometry: ref("excluded.geometry"),
            source: ref("excluded.source"),
            imported_at: new Date(),
          })),
        )
        .execute();
  });
}
