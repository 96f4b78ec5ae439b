import type { CatalogueRecord } from "../catalogue/dataset.ts";
import type { CataloguePage, ConnectorContext } from "../connector.ts";

type Read = () => AsyncIterable<CataloguePage>;

/** Identifiers that a feed holds, read once a run. */
const known = new WeakMap<ConnectorContext, Map<string, Promise<ReadonlySet<string>>>>();

/** A dataset of a catalogue that can only be read as a whole: reads it once for all questions of a run, then only for what it holds. */
export async function confirmInFeed(
  feed: string,
  id: string,
  context: ConnectorContext,
  read: Read,
): Promise<CatalogueRecord> {
  const feeds = known.get(context) ?? new Map<string, Promise<ReadonlySet<string>>>();
  known.set(context, feeds);
  const ids = feeds.get(feed) ?? idsIn(read);
  feeds.set(feed, ids);
  if (!(await ids).has(id)) return { kind: "gone", id };
  for await (const { records } of read())
    for (const record of records) if (record.kind === "dataset" && record.dataset.id === id) return record;
  return { kind: "gone", id };
}

async function idsIn(read: Read): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { records } of read())
    for (const record of records) if (record.kind === "dataset") ids.add(record.dataset.id);
  return ids;
}
