import type { ByteSource } from "../byte-source.ts";
import type { TextFeed } from "../csv/text-feed.ts";
import type { Table } from "../table.ts";
import { jsonObjects } from "./json-elements.ts";
import { recordsTable, type TableRecord } from "./records-table.ts";

/** JSON (an array of objects, wherever it stands), JSON Lines, or the features of a GeoJSON file, as a table. */
export async function openJson(feed: TextFeed, source: ByteSource): Promise<Table> {
  const head = new TextDecoder().decode(feed.bytes.subarray(feed.start, feed.end));
  const format = kindOf(head);
  const objects = jsonObjects(feed, format === "jsonl");
  return recordsTable(format === "geojson" ? featureRows(objects) : objects, {
    format,
    encoding: feed.transcoder.encoding,
    size: source.size,
    bytesRead: () => feed.bytesRead,
    close: async () => void (await source.close()),
  });
}

function kindOf(head: string): "json" | "jsonl" | "geojson" {
  if (/^\s*\{/.test(head) && /"type"\s*:\s*"FeatureCollection"/.test(head)) return "geojson";
  return /^\s*\{/.test(head) && isWholeLine(head) ? "jsonl" : "json";
}

/** True when the first line is an object by itself, with no array of objects in it. */
function isWholeLine(head: string): boolean {
  const start = head.trimStart();
  const end = start.indexOf("\n");
  try {
    const value: unknown = JSON.parse(end < 0 ? start : start.slice(0, end));
    return typeof value === "object" && value !== null && !Object.values(value).some(isListOfObjects);
  } catch {
    return false;
  }
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "object" && value[0] !== null;
}

/** A feature as a row: its properties, then its identifier when it has one, then its geometry as GeoJSON text. */
async function* featureRows(features: AsyncIterable<TableRecord>): AsyncGenerator<TableRecord> {
  for await (const { id, properties, geometry } of features) {
    const row: Record<string, unknown> = {};
    if (typeof properties === "object" && properties !== null) Object.assign(row, properties);
    if (id !== undefined && !("id" in row)) row.id = id;
    if (!("geometry" in row)) row.geometry = geometry;
    yield row;
  }
}
