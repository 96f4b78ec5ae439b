import type { Reading } from "@opendatalocale/table-schema";
import type { CauseSample } from "../cause-sample.ts";
import { asciiText } from "./ascii-text.ts";

/** A cell's text, and what came of it once that was asked. */
export class KnownCell {
  readonly text: string;
  /** What the schema makes of it. */
  reading: Reading | undefined = undefined;
  /** What is wrong with it need only be counted. */
  isCounted = false;
  /** Where what checks that read no other cell say of it is counted, by their rank; null where one has nothing to say. */
  checkCounts: (CauseSample | null)[] | undefined = undefined;

  constructor(text: string) {
    this.text = text;
  }

  countOfCheck(rank: number, counts: CauseSample | null): void {
    this.checkCounts ??= [];
    this.checkCounts[rank] = counts;
  }
}

/** Longer cells are not remembered, in bytes: they seldom repeat themselves. */
const LONGEST = 48;
/** Cells remembered of a column, each in one place: the next one to fall on it takes it. */
const PLACES = 1 << 10;
/** How many cells are asked about before it is judged whether they repeat themselves: where they do not, one in so many is asked about. */
const TRIAL = 1 << 12;
const SELDOM = 16;

/**
 * Cells of a column met before, by their bytes. What is wrong in a column most often is the same few values again and again:
 * they are made into text and read twice. The first time only their bytes are kept: where every value is another one, nothing outlives its row.
 */
export class CellMemory {
  readonly #bytes = new Uint8Array(PLACES * LONGEST);
  /** 0 for a free place. */
  readonly #lengths = new Uint8Array(PLACES);
  readonly #cells: (KnownCell | undefined)[] = new Array(PLACES);
  readonly #empty = new KnownCell("");
  /** Asked about, and met before, since the last judgement. */
  #asked = 0;
  #met = 0;
  /** Cells that are passed over until the next one that is asked about; how many that is. */
  #passed = 0;
  #passing = 0;

  /** The cell `bytes[start..end)`, made with `decode` when it was not met of late. */
  recall(bytes: Uint8Array, start: number, end: number, decode: (cell: Uint8Array) => string): KnownCell {
    const length = end - start;
    if (length === 0) return this.#empty;
    if (length > LONGEST) return new KnownCell(decodeIn(bytes, start, end, decode));
    if (this.#passed < this.#passing) {
      this.#passed++;
      return new KnownCell(textIn(bytes, start, end, decode));
    }
    this.#passed = 0;
    const place = placeOf(bytes, start, end);
    const isKnown = this.#lengths[place] === length && this.#isSame(place * LONGEST, bytes, start, end);
    this.#judge(isKnown);
    const known = isKnown ? this.#cells[place] : undefined;
    if (known) return known;
    const cell = new KnownCell(textIn(bytes, start, end, decode));
    if (isKnown) this.#cells[place] = cell;
    else this.#note(place, bytes, start, end);
    return cell;
  }

  /** Whether cells repeat themselves: one in four at least. */
  #judge(isMet: boolean): void {
    if (isMet) this.#met++;
    if (++this.#asked < TRIAL) return;
    this.#passing = this.#met * 4 < TRIAL ? SELDOM - 1 : 0;
    this.#asked = 0;
    this.#met = 0;
  }

  #note(place: number, bytes: Uint8Array, start: number, end: number): void {
    this.#cells[place] = undefined;
    this.#lengths[place] = end - start;
    for (let at = start, to = place * LONGEST; at < end; at++, to++) this.#bytes[to] = bytes[at] as number; // inside the cell
  }

  #isSame(kept: number, bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start, from = kept; at < end; at++, from++) if (this.#bytes[from] !== bytes[at]) return false;
    return true;
  }
}

function textIn(bytes: Uint8Array, start: number, end: number, decode: (cell: Uint8Array) => string): string {
  return asciiText(bytes, start, end) ?? decodeIn(bytes, start, end, decode);
}

function decodeIn(bytes: Uint8Array, start: number, end: number, decode: (cell: Uint8Array) => string): string {
  return decode(bytes.subarray(start, end));
}

/** FNV-1a, folded. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193); // inside the cell
  return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (PLACES - 1);
}
