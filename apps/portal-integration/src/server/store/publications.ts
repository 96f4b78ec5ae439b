import type { AuditedFile } from "@opendatalocale/audit";
import type { Report, Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database, PublicationState } from "../database/tables.ts";
import type { OwnDates } from "../write-back/own-dates.ts";
import type { PublicationFailure } from "../write-back/publication-error.ts";
import { reportTold, type ToldVerdict } from "../write-back/told-verdict.ts";
import { datasetState, EXPIRES_AFTER } from "./dataset-state.ts";
import { storable, storableJson } from "./stored-text.ts";

/** A dataset whose verdicts are told on its portal, or are to be taken away. */
export interface Publishable {
  readonly portal: { readonly id: string; readonly url: string; readonly connector: string };
  readonly dataset: string;
  readonly isOn: boolean;
  readonly state: PublicationState | null;
  readonly dates: OwnDates | null;
}

export async function readPublishable(database: Database, dataset: string): Promise<Publishable | null> {
  const row = await database
    .selectFrom("datasets")
    .innerJoin("portals", "portals.id", "datasets.portal_id")
    .leftJoin("publications", "publications.dataset_id", "datasets.id")
    .select(["portals.id", "portals.url", "portals.connector", "portals.write_back", "datasets.external_id"])
    .select(["publications.state", "publications.dates"])
    .where("datasets.id", "=", dataset)
    .where("datasets.gone_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, url, connector, write_back: isOn, external_id, state, dates } = row;
  return { portal: { id, url, connector }, dataset: external_id, isOn, state, dates };
}

/** What each file of a dataset has to tell now: null for one that once had a verdict and has none any more. */
export async function readTold(
  database: Database,
  dataset: string,
  now = Date.now(),
): Promise<Map<string, ToldVerdict | null>> {
  const { rows } = await sql<StoredVerdict>`
    select r.external_id as resource, v.current, v.schema, v.since, v.checked_at as "checkedAt", v.file,
      t.id as report, t.schema_version as version, t.verdict, t.errors::float as errors, t.remarks::float as remarks,
      case when v.current then t.report end as content
    from resources r join verdicts v on v.resource_id = r.id join reports t on t.id = v.report_id
    where r.dataset_id = ${dataset}
    order by r.external_id, v.current, (v.file->>'isDeclared')::boolean, (v.file->>'confidence')::float, v.schema desc`.execute(
    database,
  );
  // Of several schemas the last one is kept: the one declared, then the likeliest.
  return new Map(rows.map((row) => [row.resource, row.current ? told(dataset, row, now) : null]));
}

interface StoredVerdict {
  readonly resource: string;
  readonly current: boolean;
  readonly schema: string;
  readonly since: Date;
  readonly checkedAt: Date;
  readonly file: AuditedFile;
  readonly report: string;
  readonly version: string | null;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly remarks: number;
  readonly content: Report | null;
}

function told(dataset: string, row: StoredVerdict, now: number): ToldVerdict {
  const { resource, schema, version, verdict, errors, remarks, report, content } = row;
  return {
    ...{ resource, schema, version, errors, remarks, dataset },
    isDeclared: row.file.isDeclared,
    state: datasetState([{ verdict, checkedAt: row.checkedAt.toISOString() }], now),
    since: row.since.toISOString(),
    report: content === null ? null : reportTold(report, content),
  };
}

/** Keeps how a publication ended. `dates` and `hasChanged` only when something was written. */
export async function savePublication(
  database: Database,
  dataset: string,
  ending: {
    readonly state: PublicationState;
    readonly failure?: PublicationFailure;
    readonly detail?: string | null;
    readonly dates?: OwnDates;
  },
): Promise<void> {
  const now = new Date();
  const row = {
    state: ending.state,
    failure: ending.failure ?? null,
    detail: ending.detail == null ? null : storable(ending.detail),
    attempted_at: now,
    ...(ending.dates === undefined ? {} : { changed_at: now, dates: storableJson(ending.dates) }),
  };
  await database
    .insertInto("publications")
    .values({ dataset_id: dataset, ...row })
    .onConflict((conflict) => conflict.column("dataset_id").doUpdateSet(row))
    .execute();
}

/** How many datasets of a portal show something of ours, as far as we know. */
export async function countToldDatasets(database: Database, portal: string): Promise<number> {
  const { count } = await database
    .selectFrom("publications")
    .innerJoin("datasets", "datasets.id", "publications.dataset_id")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("datasets.portal_id", "=", portal)
    .where("datasets.gone_at", "is", null)
    // A failure after something was written leaves it there.
    .where(({ eb, or, and }) =>
      or([eb("state", "=", "written"), and([eb("state", "=", "failed"), eb("changed_at", "is not", null)])]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Dates that our own writes moved on a dataset of a portal. */
export async function readOwnDates(database: Database, portal: string, externalId: string): Promise<OwnDates | null> {
  const row = await database
    .selectFrom("publications")
    .innerJoin("datasets", "datasets.id", "publications.dataset_id")
    .select("publications.dates")
    .where("datasets.portal_id", "=", portal)
    .where("datasets.external_id", "=", externalId)
    .executeTakeFirst();
  return row?.dates ?? null;
}

/** Datasets of a portal that have, or had, something to tell. */
export async function datasetsToPublish(database: Database, portal: string): Promise<string[]> {
  const rows = await database
    .selectFrom("datasets")
    .select("id")
    .where("portal_id", "=", portal)
    .where("gone_at", "is", null)
    .where(({ exists, selectFrom, or }) =>
      or([
        exists(
          selectFrom("resources")
            .innerJoin("verdicts", "verdicts.resource_id", "resources.id")
            .select("verdicts.id")
            .whereRef("resources.dataset_id", "=", "datasets.id"),
        ),
        exists(selectFrom("publications").select("state").whereRef("publications.dataset_id", "=", "datasets.id")),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Datasets whose portals still show a verdict that nobody confirmed for too long: it is to be taken back. */
export async function expiredPublications(database: Database, now = Date.now()): Promise<string[]> {
  const rows = await database
    .selectFrom("publications")
    .innerJoin("datasets", "datasets.id", "publications.dataset_id")
    .innerJoin("portals", "portals.id", "datasets.portal_id")
    .innerJoin("resources", "resources.dataset_id", "datasets.id")
    .innerJoin("verdicts", "verdicts.resource_id", "resources.id")
    .select("datasets.id")
    .distinct()
    .where("portals.write_back", "=", true)
    .where("datasets.gone_at", "is", null)
    .where("verdicts.current", "=", true)
    .where("verdicts.checked_at", "<", new Date(now - EXPIRES_AFTER))
    .execute();
  return rows.map(({ id }) => id);
}
