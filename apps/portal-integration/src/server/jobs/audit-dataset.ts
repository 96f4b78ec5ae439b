import { auditFile, recognise } from "@opendatalocale/audit";
import { findCandidates } from "@opendatalocale/harvester";
import { knownFiles } from "../store/known-files.ts";
import { saveResource } from "../store/save-dataset.ts";
import { saveVerdict } from "../store/save-verdict.ts";
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
  if (dataset.write_back) await context.queue.publishVerdicts([dataset.id]);
  // Looked at on its own, a dataset leaves the count of the portal's audit alone.
  if (job.audit === null) return;
  await database.updateTable("datasets").set({ last_audit_id: job.audit }).where("id", "=", dataset.id).execute();
  if (dataset.write_back) await context.queue.publishVerdicts([dataset.id]);
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
  await database.updateTable("verdicts").set({ current: false }).where("id", "in", ids).execute();
}
