import type { Cause, Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { type DatasetState, datasetState, EXPIRES_AFTER } from "./dataset-state.ts";
import { type DatasetView, type FileView, readDatasets } from "./read-datasets.ts";

/** Which dataset: by our identifier, or as its portal calls it; `portal` (an address) tells portals with the same identifiers apart. */
export interface DatasetReference {
  readonly id: string;
  readonly portal?: string;
  /** One file of it, by our identifier or the portal's. */
  readonly resource?: string;
}

/** A cause as an embedded report shows it. */
export type ShortCause = Pick<Cause, "severity" | "title" | "message" | "occurrences" | "places">;

export interface VerdictFile extends FileView {
  readonly state: DatasetState;
  readonly causes: readonly ShortCause[];
  /** How many causes there are in all. */
  readonly causeCount: number;
}

/** What an embedded element needs, in one small answer. Times are ISO 8601. */
export interface VerdictView {
  readonly dataset: Pick<DatasetView, "id" | "title" | "page">;
  readonly organisation: string | null;
  readonly state: DatasetState;
  /** The oldest of the checks that this verdict stands on; null when there is none. */
  readonly checkedAt: string | null;
  /** After that, the verdict no longer speaks for the files. */
  readonly expiresAt: string | null;
  readonly files: readonly VerdictFile[];
}

/** Causes and files told; places of each. An embedded element shows fewer. */
const MOST = { causes: 5, places: 5, files: 20 };

/** Null when no such dataset is known, or when several are. */
export async function readVerdict(database: Database, reference: DatasetReference): Promise<VerdictView | null> {
  const found = await findDataset(database, reference);
  if (found === null) return null;
  const { items } = await readDatasets(database, { id: found }, { limit: 1, offset: 0 });
  const [dataset] = items;
  if (dataset === undefined) return null;
  const wanted = await filesOf(database, dataset, reference.resource);
  const now = Date.now();
  const checks = wanted.map(({ checkedAt }) => checkedAt).sort();
  const oldest = checks[0] ?? null;
  const { id, title, page, organisation } = dataset;
  return {
    dataset: { id, title, page },
    organisation: organisation?.name ?? null,
    state: datasetState(wanted, now),
    checkedAt: oldest,
    expiresAt: oldest === null ? null : new Date(Date.parse(oldest) + EXPIRES_AFTER).toISOString(),
    files: await Promise.all(
      wanted.slice(0, MOST.files).map(async (file) => ({
        ...file,
        state: datasetState([file], now),
        ...(await causesOf(database, file.report)),
      })),
    ),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function findDataset(
  database: Database,
  { id, portal }: Pick<DatasetReference, "id" | "portal">,
): Promise<string | null> {
  if (UUID.test(id)) {
    const own = await database.selectFrom("datasets").select("id").where("id", "=", id).executeTakeFirst();
    if (own !== undefined) return own.id;
  }
  const rows = await database
    .selectFrom("datasets")
    .innerJoin("portals", "portals.id", "datasets.portal_id")
    .select("datasets.id")
    .where("datasets.external_id", "=", id)
    .$if(portal !== undefined, (query) => query.where("portals.url", "=", (portal ?? "").replace(/\/+$/, "")))
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Files of a dataset that is still published; the worst first. */
async function filesOf(database: Database, { files, isGone }: DatasetView, resource?: string): Promise<FileView[]> {
  if (isGone) return [];
  const ids = resource === undefined ? null : await resourceIds(database, files, resource);
  return files
    .filter((file) => ids === null || ids.includes(file.resource))
    .sort((one, other) => rank(one) - rank(other));
}

async function resourceIds(database: Database, files: readonly FileView[], resource: string): Promise<string[]> {
  if (files.length === 0) return [];
  const rows = await database
    .selectFrom("resources")
    .select("id")
    .where(
      "id",
      "in",
      files.map((file) => file.resource),
    )
    .where(({ eb, or }) =>
      or([eb("external_id", "=", resource), ...(UUID.test(resource) ? [eb("id", "=", resource)] : [])]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

const RANKS: Readonly<Record<Verdict, number>> = { invalid: 0, "not-checked": 1, "valid-with-remarks": 2, valid: 3 };

function rank({ verdict }: FileView): number {
  return RANKS[verdict];
}

async function causesOf(database: Database, report: string) {
  const row = await database
    .selectFrom("reports")
    .select(sql<Cause[] | null>`report->'causes'`.as("causes"))
    .where("id", "=", report)
    .executeTakeFirst();
  const causes = row?.causes ?? [];
  return {
    causeCount: causes.length,
    causes: causes.slice(0, MOST.causes).map(({ severity, title, message, occurrences, places }) => ({
      ...{ severity, title, message, occurrences },
      places: places.slice(0, MOST.places),
    })),
  };
}
