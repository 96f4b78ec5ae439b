import type { CatalogueRecord, Dataset, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  declaredBy,
  formatNamed,
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
import { type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { getJson } from "../http/get-json.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";

const API = "/api/explore/v2.1/catalog";
/** The API's own limits (help.opendatasoft.com, Explore v2.1): 100 records at once, and no page past the 10 000th. */
const PAGE = 100;
const WINDOW = 10_000;
/** Pages read again in one run; a portal that does not sort would have us go back for ever. */
const MOST_SLIDES = 1000;

/** Opendatasoft (Huwise), Explore API v2.1. */
export const connector = defineConnector({
  name: "opendatasoft",
  title: "Opendatasoft",
  rank: 30,
  tellsChanges: true,
  detect: async (url, context) => {
    const answer = objectOf(
      await getJson({ ...context, ...apiKey(context) }, url, `${url}${API}/datasets?limit=1`).catch(noSuchPortal),
    );
    const isOurs = typeof answer.total_count === "number" && Array.isArray(answer.results);
    return isOurs ? { connector: "opendatasoft", url, software: "Opendatasoft Explore 2.1" } : null;
  },
  pages: async function* (portal, scope, context, from) {
    const size = Math.max(2, Math.min(context.pageSize ?? PAGE, PAGE));
    let slides = 0;
    for (let position = positionOf(from); ; ) {
      const address = `${portal}${API}/datasets?${searchOf(scope, position, size)}`;
      const answer = objectOf(await getJson({ ...context, ...apiKey(context) }, portal, address));
      if (!Array.isArray(answer.results)) throw new HarvestError("bad-answer", { url: address });
      const results = listOf(answer.results);
      if (hasSlid(position, results)) {
        if (++slides > MOST_SLIDES) throw new HarvestError("paging-stuck", { url: address });
        position = { ...position, offset: Math.max(0, position.offset - size) };
        continue;
      }
      const isKnown = position.last !== null && position.offset > 0 && idIn(results[0]) === position.last;
      const records = (isKnown ? results.slice(1) : results).map((one) => recordOf(portal, one));
      const next = nextPosition(position, size, results);
      yield { records, next: next && JSON.stringify(next), total: sizeOrNull(answer.total_count) };
      if (next === null) return;
      position = next;
    }
  },
  get: async (portal, id, context) => {
    const address = `${portal}${API}/datasets/${encodeURIComponent(id)}`;
    try {
      return recordOf(portal, await getJson({ ...context, ...apiKey(context) }, portal, address));
    } catch (error) {
      if (error instanceof HarvestError && ["gone", "not-found"].includes(error.code)) return { kind: "gone", id };
      throw error;
    }
  },
});

/** The API wants its word before the key. */
function apiKey({ token }: ConnectorContext): { token?: string } {
  return token === undefined ? {} : { token: token.includes(" ") ? token : `Apikey ${token}` };
}

/**
 * Where reading is: in what comes after a dataset's identifier (`after`, for catalogues larger than the API's window), at an
 * offset, `last` being the last one given. Sorted by identifier; each page begins with the last dataset of the page before.
 */
interface Position {
  readonly after: string | null;
  readonly offset: number;
  readonly last: string | null;
}

function positionOf(cursor: string | null): Position {
  const position = objectOf(cursor === null ? {} : JSON.parse(cursor));
  return {
    after: textOrNull(position.after),
    offset: sizeOrNull(position.offset) ?? 0,
    last: textOrNull(position.last),
  };
}

/** True when the page begins further than we were: datasets were deleted before, and what followed slid over to a page already read. */
function hasSlid({ offset, last }: Position, results: readonly unknown[]): boolean {
  if (offset === 0 || last === null) return false;
  return results.length === 0 || (idIn(results[0]) ?? "") > last;
}

function nextPosition({ after, offset, last }: Position, size: number, results: readonly unknown[]): Position | null {
  if (results.length < size) return null;
  const reached = idIn(results.at(-1)) ?? last;
  if (offset + 2 * size <= WINDOW) return { after, offset: offset + results.length - 1, last: reached };
  return { after: reached, offset: 0, last: reached };
}

function idIn(result: unknown): string | null {
  return textOrNull(objectOf(result).dataset_id);
}

function searchOf(scope: Scope, { after, offset }: Position, size: number): URLSearchParams {
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
      format: formatOf(stored) || formatNamed(attachment.mimetype, title),
      mediaType: textOrNull(attachment.mimetype),
      size: null,
      checksum: null,
      modified: null,
      declared: [],
    },
  ];
}
