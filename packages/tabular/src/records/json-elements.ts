import type { TextFeed } from "../csv/text-feed.ts";
import { TableError } from "../table.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const LONGEST_RECORD = 16 * 1024 * 1024;
/** Objects around the array of records that are gone through: `{"marches": {"marche": […]}}`. */
const DEEPEST = 4;
/** Values within values: more is no data, and what writes them back as text would run out of stack. */
const DEEPEST_VALUE = 500;

const decoder = new TextDecoder();

/**
 * The objects of a JSON text, one by one, without holding the text: those of the first array of objects, or of JSON Lines.
 * Throws {@link TableError}: `broken-json` with the record's number, `row-too-long`, `no-records`.
 */
export async function* jsonObjects(
  feed: TextFeed,
  isLines: boolean,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  /** Depth of the objects that are records: one more than what surrounds them. */
  let recordDepth = isLines ? 1 : 0;
  let depth = 0;
  let inString = false;
  let recordStart = -1;
  let previous = 0;
  let number = 0;
  let at = feed.start;
  let escaped = false;
  for (;;) {
    const { bytes, end } = feed;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte <= 0x20) continue;
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (recordDepth === 0 && byte === OPEN_BRACE && previous === OPEN_BRACKET && depth <= DEEPEST)
          recordDepth = depth + 1;
        depth++;
        if (depth > DEEPEST_VALUE) throw new TableError("broken-json", { record: number + 1 });
        if (depth === recordDepth && byte === OPEN_BRACE && recordStart < 0) recordStart = at;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth--;
        if (recordStart >= 0 && depth === recordDepth - 1) {
          yield parse(bytes, recordStart, at + 1, ++number);
          recordStart = -1;
        } else if (recordDepth > 0 && depth < recordDepth - 1 && !isLines) return;
        if (depth < 0) throw new TableError("broken-json", { record: number + 1 });
      } else if (isLines && depth === 0) throw new TableError("broken-json", { record: number + 1 });
      previous = byte;
    }
    feed.start = recordStart >= 0 ? recordStart : at;
    const kept = at - feed.start;
    if (kept > LONGEST_RECORD) throw new TableError("row-too-long", { limit: LONGEST_RECORD });
    if (!(await feed.more())) break;
    if (recordStart >= 0) recordStart = feed.start;
    at = feed.start + kept;
  }
  if (depth > 0 || inString) throw new TableError("broken-json", { record: number + 1 });
  if (number === 0) throw new TableError("no-records");
}

function parse(bytes: Uint8Array, start: number, end: number, record: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end)));
  } catch (error) {
    throw new TableError("broken-json", { record }, { cause: error });
  }
}
