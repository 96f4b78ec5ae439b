import { connectorNamed, type Dataset } from "@opendatalocale/harvester";
import { type Publishable, readPublishable, readTold, savePublication } from "../store/publications.ts";
import { movedDates } from "../write-back/own-dates.ts";
import type { PortalWriter } from "../write-back/portal-writer.ts";
import { asPublicationError, PublicationError } from "../write-back/publication-error.ts";
import { writeCkan } from "../write-back/write-ckan.ts";
import { writeUdata } from "../write-back/write-udata.ts";
import type { WorkContext } from "./audit-portal.ts";
import type { PublishJob } from "./queue.ts";

/** Portals on which a verdict can be told. */
export const writers: Readonly<Record<string, PortalWriter>> = { ckan: writeCkan, udata: writeUdata };

/**
 * Tells a dataset's verdicts on its portal, or takes them away where the operator changed their mind. Only what differs is written, so that
 * the same job twice writes once. What time may mend is thrown, for the queue to try again; the rest is kept as a failure to read.
 */
export async function publishVerdict(
  { dataset }: PublishJob,
  context: WorkContext,
  signal: AbortSignal,
): Promise<void> {
  const { database } = context;
  const target = await readPublishable(database, dataset);
  const isOff = target?.isOn === false && (target.state === null || target.state === "withdrawn");
  if (target === null || isOff) return;
  const verdicts = await readTold(database, dataset);
  // Most datasets of a portal have no file of the socle: nothing to tell, nothing to take away, nothing to ask.
  if (verdicts.size === 0 && target.state === null) return;
  try {
    await write(dataset, target, verdicts, context, signal);
  } catch (error) {
    const failure = asPublicationError(error);
    if (!(failure instanceof PublicationError)) throw error;
    await savePublication(database, dataset, { state: "failed", failure: failure.code, detail: failure.detail });
    if (failure.isPassing) throw failure;
  }
}

async function write(
  dataset: string,
  target: Publishable,
  verdicts: Awaited<ReturnType<typeof readTold>>,
  context: WorkContext,
  signal: AbortSignal,
): Promise<void> {
  const { database, client, publicUrl } = context;
  const { portal, isOn, dates } = target;
  const writer = writers[portal.connector];
  if (writer === undefined) throw new PublicationError("refused", portal.connector);
  const told = isOn ? verdicts : new Map([...verdicts.keys()].map((resource) => [resource, null]));
  const token = await context.readPortalToken(portal.id);
  if (token === null) throw new PublicationError("no-token");
  const state = isOn ? "written" : "withdrawn";
  const before = await seen(target, token, context, signal);
  // A file that the portal no longer has needs nothing from us.
  const there = new Set(before.resources.map(({ id }) => id));
  const publication = {
    portal: portal.url,
    dataset: target.dataset,
    told: new Map([...told].filter(([id]) => there.has(id))),
  };
  const written = await writer(publication, { client, token, publicUrl, signal });
  if (written.length === 0) return savePublication(database, dataset, { state });
  const after = await seen(target, token, context, signal);
  await savePublication(database, dataset, { state, dates: movedDates(before, after, dates) });
}

/** The dataset as the next harvest will see it. */
async function seen(
  { portal, dataset }: Publishable,
  token: string,
  { client }: WorkContext,
  signal: AbortSignal,
): Promise<Dataset> {
  client.name(portal.url);
  const record = await connectorNamed(portal.connector)?.get(portal.url, dataset, { client, token, signal });
  if (record?.kind !== "dataset") throw new PublicationError("not-found");
  return record.dataset;
}
