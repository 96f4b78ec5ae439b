import type { CatalogueRecord, Dataset, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  declaredBy,
  formatOf,
  type JsonObject,
  listOf,
  objectOf,
  sizeOrNull,
  textOr,
  textOrNull,
  textsOf,
  withoutTags,
} from "../catalogue/plain-values.ts";
import { defineConnector, type Scope } from "../connector.ts";
import { getJson } from "../http/get-json.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";

const API = "/api/explore/v2.1/catalog";
/** The API's own limits (help.opendatasoft.com, Explore v2.1): 100 records at once, and no page past the 10 000th. */
const PAGE = 100;
const WINDOW = 10_000;

/** Opendatasoft (Huwise), Explore API v2.1. */
export const connector = defineConnector({
  name: "opendatasoft",
  title: "Opendatasoft",
  rank: 30,
  tellsChanges: true,
  detect: async (url, context) => {
    const answer = objectOf(await getJson(context, `${url}${API}/datasets?limit=1`).catch(noSuchPortal));
    const isOurs = typeof answer.total_count === "number" && Array.isArray(answer.results);
    return isOurs ? { connector: "opendatasoft", url, software: "Opendatasoft Explore 2.1" } : null;
  },
  pages: async function* (portal, scope, context, from) {
    const size = Math.min(context.pageSize ?? PAGE, PAGE);
    for (let after = from; ; ) {
      const { query, offset } = positionOf(after);
      const address = `${portal}${API}/datasets?${searchOf(scope, query, offset, size)}`;
      const answer = objectOf(await getJson(context, address));
      const results = listOf(answer.results);
      const total = sizeOrNull(answer.total_count);
      const records = results.map((one) => recordOf(portal, one));
      const next = nextPosition(query, offset, size, results, records);
      yield { records, next, total };
      if (next === null) return;
      after = next;
    }
  },
  get: async (portal, id, context) => {
    try {
      return recordOf(portal, await getJson(context, `${portal}${API}/datasets/${encodeURIComponent(id)}`));
    } catch (error) {
      if (error instanceof HarvestError && ["gone", "not-found"].includes(error.code)) return { kind: "gone", id };
      throw error;
    }
  },
});

/**
 * Where reading is: after a dataset's identifier, at an offset. Sorted by identifier, a new dataset moves no other across the
 * position; past the API's window, reading starts anew after the last identifier seen.
 */
function positionOf(cursor: string | null): { query: string | null; offset: number } {
  const position = objectOf(cursor === null ? {} : JSON.parse(cursor));
  return { query: textOrNull(position.after), offset: sizeOrNull(position.offset) ?? 0 };
}

function nextPosition(
  query: string | null,
  offset: number,
  size: number,
  results: readonly unknown[],
  records: readonly CatalogueRecord[],
): string | null {
  if (results.length < size) return null;
  if (offset + 2 * size <= WINDOW) return JSON.stringify({ after: query, offset: offset + results.length });
  const last = records.at(-1);
  const after = last?.kind === "dataset" ? last.dataset.id : textOrNull(objectOf(results.at(-1)).dataset_id);
  return JSON.stringify({ after, offset: 0 });
}

function searchOf(scope: Scope, after: string | null, offset: number, size: number): URLSearchParams {
  const where = [
    ...(scope.organization === undefined ? [] : [`publisher = ${quoted(scope.organization)}`]),
    ...(scope.modifiedSince === undefined ? [] : [`modified >= date${quoted(scope.modifiedSince)}`]),
    ...(after === null ? [] : [`dataset_id > ${quoted(after)}`]),
  ].join(" and ");
  return new URLSearchParams({
    order_by: "dataset_id",
    limit: String(size),
    offset: String(offset),
    ...(where === "" ? {} : { where }),
  });
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}

function recordOf(portal: string, value: unknown): CatalogueRecord {
  const record = objectOf(value);
  const id = textOrNull(record.dataset_id);
  if (id === null) return { kind: "unreadable", id: null, reason: "no dataset_id" };
  const metas = objectOf(record.metas);
  const main = objectOf(metas.default);
  const dcat = objectOf(metas.dcat);
  const publisher = textOrNull(main.publisher);
  return { kind: "dataset", dataset: datasetOf(portal, id, record, main, dcat, publisher) };
}

function datasetOf(
  portal: string,
  id: string,
  record: JsonObject,
  main: JsonObject,
  dcat: JsonObject,
  publisher: string | null,
): Dataset {
  const source = textOrNull(main.source_dataset);
  const modified = dateOrNull(main.modified);
  return {
    portal,
    id,
    title: textOr(main.title, id),
    description: withoutTags(textOr(main.description, "")),
    page: `${portal}/explore/dataset/${encodeURIComponent(id)}/`,
    organization: publisher === null ? null : { id: publisher, name: publisher, siren: null },
    tags: [...textsOf(main.keyword), ...textsOf(main.theme)],
    license: textOrNull(main.license),
    created: dateOrNull(dcat.created) ?? dateOrNull(dcat.issued),
    modified,
    declared: textsOf(dcat.conforms_to).flatMap((one) => declaredBy(one) ?? []),
    origin:
      source === null
        ? null
        : { id: source, url: addressOrNull(main.source_domain_address), domain: textOrNull(main.source_domain) },
    resources: [
      ...(record.has_records === true ? exportsOf(portal, id, modified) : []),
      ...[...listOf(record.attachments), ...listOf(record.alternative_exports)].flatMap((one) =>
        attachmentOf(portal, id, objectOf(one)),
      ),
    ],
  };
}

/**
 * The records as CSV. Labels are asked for: the columns of an SCDL file are usually kept as labels, technical names being
 * rewritten by the portal. The name of the export, not its address, is what lasts.
 */
function exportsOf(portal: string, id: string, modified: string | null): Resource[] {
  const address = `${portal}${API}/datasets/${encodeURIComponent(id)}/exports/csv?use_labels=true&delimiter=%2C`;
  return [
    {
      id: "exports/csv",
      title: `${id}.csv`,
      description: "",
      url: address,
      format: "csv",
      mediaType: "text/csv",
      size: null,
      checksum: null,
      modified,
      declared: [],
    },
  ];
}

/** A file that the producer joined: it may be the very one they wrote. */
function attachmentOf(portal: string, dataset: string, attachment: JsonObject): Resource[] {
  const id = textOrNull(attachment.id);
  if (id === null) return [];
  const title = textOr(attachment.title, id);
  const stored = textOr(attachment.url, "");
  return [
    {
      id: `attachments/${id}`,
      title,
      description: textOr(attachment.description, ""),
      url: `${portal}/api/explore/v2.1/catalog/datasets/${encodeURIComponent(dataset)}/attachments/${encodeURIComponent(id)}`,
      format: formatOf(stored) || formatOf(title),
      mediaType: textOrNull(attachment.mimetype),
      size: null,
      checksum: null,
      modified: null,
      declared: [],
    },
  ];
}
