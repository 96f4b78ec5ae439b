import { auditFile, recognise } from "@opendatalocale/audit";
import { type CandidateSearch, type Dataset, findCandidates } from "@opendatalocale/harvester";
import type { UncheckedFile } from "../database/tables.ts";
import { knownFiles } from "../store/known-files.ts";
import { saveResource } from "../store/save-dataset.ts";
import { saveVerdict } from "../store/save-verdict.ts";
import { storableJson } from "../store/stored-text.ts";
import { toolVersion } from "../store/tool-version.ts";
import { inFolder } from "../validation/checker.ts";
import { finishAudit, type WorkContext } from "./audit-portal.ts";
import type { DatasetJob } from "./queue.ts";

/** Finds the files of a dataset that follow a schema of the socle, checks them, and keeps each verdict as soon as it is known. */
export async function auditDataset(job: DatasetJob, context: WorkContext, signal: AbortSignal): Promise<void> {
  const { database, client } = context;
  const dataset = await database
    .selectFrom("datasets")
    .innerJoin("portals", "portals.id", "datasets.portal_id")
    .select(["datasets.id", "datasets.record", "portals.write_back"])
    .where("datasets.id", "=", job.dataset)
    .executeTakeFirst();
  if (dataset === undefined) return;
  const { candidates, failures } = await findCandidates(dataset.record, { client, recognise, signal });
  const known = await knownFiles(database, dataset.id, toolVersion);
  const settled = new Set(failures.map(({ resource }) => resource.id));
  const found: string[] = [];
  await inFolder(async (folder) => {
    for (const candidate of candidates) {
      const before = known.find(
        ({ resource, schema }) => resource.id === candidate.resource.id && schema === candidate.schema,
      );
      const { file, report } = await auditFile(candidate, {
        client,
        folder,
        lang: "fr",
        signal,
        validate: (path, { schema, lang }) =>
          context.threads.check(path, { schema: async () => schema, options: { lang }, signal }),
        ...(before === undefined ? {} : { known: before }),
      });
      const resource = await saveResource(database, dataset.id, candidate.resource);
      await saveVerdict(database, resource, file, report);
      found.push(`${resource} ${candidate.schema}`);
    }
  });
  await retire(dataset.id, found, settled, context);
  const unchecked = storableJson(uncheckedFiles(dataset.record, { candidates, failures }));
  await database
    .updateTable("datasets")
    // Looked at on its own, a dataset leaves the count of the portal's audit alone.
    .set({ unchecked, failure: null, ...(job.audit === null ? {} : { last_audit_id: job.audit }) })
    .where("id", "=", dataset.id)
    .execute();
  if (dataset.write_back) await context.queue.publishVerdicts([dataset.id]);
  if (job.audit === null) return;
  await finishAudit(database, job.audit);
}

/** A file that is no more there, or no more of that schema, keeps its history and has no current verdict. One that could not be looked at keeps its own. */
async function retire(
  dataset: string,
  found: readonly string[],
  unseen: ReadonlySet<string>,
  { database }: WorkContext,
): Promise<void> {
  const rows = await database
    .selectFrom("verdicts")
    .innerJoin("resources", "resources.id", "verdicts.resource_id")
    .select(["verdicts.id", "verdicts.schema", "verdicts.resource_id", "resources.external_id"])
    .where("resources.dataset_id", "=", dataset)
    .where("verdicts.current", "=", true)
    .execute();
  const past = rows.filter(
    (row) => !found.includes(`${row.resource_id} ${row.schema}`) && !unseen.has(row.external_id),
  );
  if (past.length === 0) return;
  const ids = past.map(({ id }) => id);
  await database.updateTable("verdicts").set({ current: false, ended_at: new Date() }).where("id", "in", ids).execute();
}

/** Told of one dataset; a catalogue may list thousands of files under one title. */
const MOST_UNCHECKED = 100;

/** The files that have no verdict, each with the reason: never left without a word. */
function uncheckedFiles({ resources }: Dataset, { candidates, failures }: CandidateSearch): readonly UncheckedFile[] {
  const checked = new Set(candidates.map(({ resource }) => resource.id));
  return resources
    .filter(({ id }) => !checked.has(id))
    .slice(0, MOST_UNCHECKED)
    .map(({ id, title, url, format }) => {
      const failure = failures.find(({ resource }) => resource.id === id)?.code;
      return { title, url, format, reason: failure ?? (url === null ? "no-address" : "no-schema") };
    });
}
