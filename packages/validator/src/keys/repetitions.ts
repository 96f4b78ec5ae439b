import { textStart } from "./key-bytes.ts";
import { FIRST_ROW, HASH_HIGH, HASH_LOW, HEADER, KEY_LENGTH, LINE, ROW, TEXT_LENGTH } from "./key-record.ts";
import type { KeyTable } from "./key-table.ts";
import { DEEPEST, Partitions } from "./partitions.ts";
import { RecordReader, type RecordStream, RecordWriter } from "./record-stream.ts";
import type { ScratchPages } from "./scratch.ts";

/** Longest text kept of a cell, in bytes: more than a finding shows. */
export const TEXT_LIMIT = 2048;

/** What the search among partitions works with. */
export interface Search {
  /** Free for use. */
  readonly table: KeyTable;
  /** What the table may hold, in bytes. */
  readonly budget: number;
  readonly pages: ScratchPages;
}

/** The rows, in order, whose key repeats that of an earlier row or is empty, among keys divided into `partitions`. */
export function repetitionsAmong(partitions: readonly RecordStream[], search: Search): RecordStream {
  const { pages } = search;
  const writer = new RecordWriter(pages);
  mergeInto(
    writer,
    partitions.map((stream) => repetitionsIn(stream, 0, search)),
    pages,
  );
  return writer.finish();
}

/**
 * The rows of a partition whose key is that of an earlier row, or is empty, in order. The distinct keys of the partition are held
 * in memory as far as they may; beyond it the partition is itself divided.
 * @param depth how many times the keys were divided before
 */
function repetitionsIn(stream: RecordStream, depth: number, search: Search): RecordStream {
  const { table, budget, pages } = search;
  table.clear();
  const reader = new RecordReader(stream, pages);
  const found = new RecordWriter(pages);
  while (reader.next()) {
    const key = keyIn(reader);
    const first = key.end === key.start ? 0 : table.rowOf(key);
    if (first > 0 || key.end === key.start) tell(reader, first, found);
    else if (table.size < budget || depth >= DEEPEST)
      table.add(
        key,
        reader.view.getFloat64(reader.start + ROW, true),
        reader.view.getFloat64(reader.start + LINE, true),
      );
    else return divided(reader, found, depth, search);
  }
  return found.finish();
}

/** What is left of a partition that is too large, divided; its repetitions come after those `found` so far. */
function divided(reader: RecordReader, found: RecordWriter, depth: number, search: Search): RecordStream {
  const partitions = new Partitions(depth + 1, search.pages);
  partitions.putAll(search.table);
  do partitions.put(reader.bytes, reader.view, reader.start, reader.end);
  while (reader.next());
  const parts = partitions.finish().map((stream) => repetitionsIn(stream, depth + 1, search));
  mergeInto(found, parts, search.pages);
  return found.finish();
}

/** Writes the repetitions of several streams as one, in the order of rows. */
function mergeInto(writer: RecordWriter, streams: readonly RecordStream[], pages: ScratchPages): void {
  for (const reader of inOrder(streams, pages)) writer.put(reader.bytes, reader.start, reader.end);
}

/** Goes through several streams in the order of rows; of one row, in the order of the streams. Each answer holds until the next. */
export function* inOrder(
  streams: readonly RecordStream[],
  pages: ScratchPages,
): Generator<RecordReader & { stream: number }> {
  const heads = streams
    .map((stream, index) => Object.assign(new RecordReader(stream, pages), { stream: index }))
    .filter((reader) => reader.next());
  while (heads.length > 0) {
    let least = 0;
    for (let index = 1; index < heads.length; index++) if (rowAt(heads[index]) < rowAt(heads[least])) least = index;
    const head = heads[least];
    if (!head) return;
    yield head;
    if (!head.next()) heads.splice(least, 1);
  }
}

function rowAt(reader: RecordReader | undefined): number {
  return reader ? reader.view.getFloat64(reader.start + ROW, true) : Number.POSITIVE_INFINITY;
}

function keyIn({ bytes, view, start }: RecordReader) {
  return {
    bytes,
    start: start + HEADER,
    end: start + HEADER + view.getUint32(start + KEY_LENGTH, true),
    low: view.getInt32(start + HASH_LOW, true),
    high: view.getInt32(start + HASH_HIGH, true),
  };
}

/** Writes the record of a repetition: the row, the first row, the text of the cell (that of the key when it has none of its own). */
function tell(reader: RecordReader, first: number, into: RecordWriter): void {
  const { bytes, view, start, end } = reader;
  const key = start + HEADER;
  const keyEnd = key + view.getUint32(start + KEY_LENGTH, true);
  const from = end > keyEnd || keyEnd === key ? keyEnd : textStart(bytes, key);
  const textLength = Math.min(end - from, TEXT_LIMIT);
  const { bytes: to, view: toView, at } = into.begin(HEADER + textLength);
  to.set(bytes.subarray(start, start + HEADER), at);
  toView.setUint32(at + KEY_LENGTH, 0, true);
  toView.setUint32(at + TEXT_LENGTH, textLength, true);
  toView.setFloat64(at + FIRST_ROW, first, true);
  to.set(bytes.subarray(from, from + textLength), at + HEADER);
  into.end(HEADER + textLength);
}
