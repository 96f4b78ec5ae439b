import { type CsvLimits, CsvTable } from "../csv/csv-table.ts";
import { TextFeed } from "../csv/text-feed.ts";
import { Utf8Transcoder } from "../encoding/utf8-transcoder.ts";
import type { DetectedEncoding, Dialect, RowBlock, Table } from "../index.ts";
import { sharedFile } from "./open-file.ts";
import type { SharedPlaces } from "./shared-places.ts";

/** Text that the next reader reads again before it goes on, at most: a row or little more, but in odd files. */
const MOST_HELD = 1 << 18;

/**
 * Where the reading of a plain UTF-8 file stands between two blocks: another reader goes on from there as this one would.
 * Numbers, so that threads can share them.
 */
export interface ReadMark {
  /** Of the first row that was not given. */
  readonly position: number;
  /** Where the last pull ended, and how many bytes before it begin a character that it cut. */
  readonly pulled: number;
  readonly tail: number;
  /** 1 when a character was not ASCII. */
  readonly isSurelyUtf8: number;
  readonly row: number;
  readonly line: number;
  /** Line ends so far. */
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
}

/** Readers of one file take turns at it: each reads the next block into the current place. */
export interface Turns {
  /** Where the others left off; null when nobody read since. */
  readonly begin: () => ReadMark | null;
  /** The others may go on from there; null: only this reader can. */
  readonly end: (mark: ReadMark | null) => void;
}

/** What another reader must know of a text. */
export interface TextPlan {
  /** Number of the open file, the same in all threads. */
  readonly file: number;
  readonly encoding: DetectedEncoding;
  readonly dialect: Dialect;
  readonly limits: CsvLimits;
}

/** What others must know to take turns at the table with {@link readByTurns}; null when they cannot: it is no file, or not plain UTF-8. */
export function textPlanOf({ csv }: Table): TextPlan | null {
  const { file } = csv?.feed.source.shared ?? {};
  if (!csv || file === undefined || !plainUtf8(csv.feed)) return null;
  return { file, encoding: csv.encoding, dialect: csv.dialect, limits: csv.limits };
}

/** A reader that leaves to the one that opened the table what is not plain, and the end. */
export function readByTurns(
  { file, encoding, dialect, limits }: TextPlan,
  places: SharedPlaces,
  turns: Turns,
): CsvTable {
  const feed = new TextFeed(sharedFile(file), encoding, new Uint8Array(1), 0, false);
  const table = new CsvTable(feed, dialect, null, limits, () => {}, places);
  takeTurns(table, places, turns);
  return table;
}

/** From now on, what was not read of the table yet is read by turns. */
export function takeTurns({ csv }: Table, places: SharedPlaces, turns: Turns): void {
  if (!csv) throw new Error("a text table was promised");
  const { feed } = csv;
  csv.turns = {
    begin: async () => {
      const mark = turns.begin();
      if (mark) await resume(csv, mark, places);
      // After a row that was too large for its place, the text stands elsewhere for good.
      else if (feed.bytes.buffer === places.memory.buffer && feed.moveInto(places.place))
        csv.splitter.rows.use(places.place.arrays);
    },
    end: (block) => turns.end(markAfter(csv, block)),
  };
}

/** Goes on from the mark, in the current place, as if the reader had come there itself. */
async function resume(csv: CsvTable, mark: ReadMark, { place }: SharedPlaces): Promise<void> {
  const { feed, lineEnds } = csv;
  const { position, pulled, tail, isSurelyUtf8, row, line, lf, crlf, cr } = mark;
  const held = place.text.subarray(place.at, place.at + pulled - position);
  await feed.source.readAt?.(position, held);
  feed.source.shared?.goOn(pulled);
  const end = place.at + held.length - tail;
  Object.assign(feed, { bytes: place.text, base: place.at, start: place.at, end, bytesRead: pulled });
  feed.tail = held.slice(held.length - tail);
  Object.assign(feed.transcoder, { offset: pulled - tail, isSurelyUtf8: isSurelyUtf8 === 1 });
  csv.splitter.rows.use(place.arrays);
  Object.assign(lineEnds, { lf, crlf, cr });
  Object.assign(csv, { row, line });
}

/** Null when no other reader could go on, or find the block in its place. */
function markAfter({ feed, lineEnds, row, line }: CsvTable, block: RowBlock | null): ReadMark | null {
  const utf8 = plainUtf8(feed);
  const held = feed.end - feed.start;
  if (!block?.memory || !utf8 || feed.isOver || held > MOST_HELD) return null;
  const [pulled, tail] = [feed.bytesRead, feed.tail.length];
  const { lf, crlf, cr } = lineEnds;
  const isSurelyUtf8 = Number(utf8.isSurelyUtf8);
  return { position: pulled - tail - held, pulled, tail, isSurelyUtf8, row, line, lf, crlf, cr };
}

/** The feed's transcoder while it hands the file's own bytes on. */
function plainUtf8({ transcoder }: TextFeed): Utf8Transcoder | null {
  const isPlain = transcoder instanceof Utf8Transcoder && transcoder.other === null && transcoder.invalid.count === 0;
  return isPlain ? transcoder : null;
}
