import type { VectorTests } from "./vector-tests.ts";

/** What a place of the table takes, and what stands before the first one. */
const PLACE = 8;
/** Texts are compared 64 bytes at a time: as many may be read past them. */
const SLACK = 64;

/** Longest text that fits in a number with its length, in bytes. */
const LONGEST_WORD = 7;

/** True when {@link writeWords} can write the texts, which are then told apart faster. */
export function areWords(texts: readonly Uint8Array[]): boolean {
  return texts.every(({ length }) => length <= LONGEST_WORD);
}

/** Writes a set of short texts, as `isOneOfWords` of `wasm/texts.ts` reads it; answers its address. */
export function writeWords(tests: VectorTests, texts: readonly Uint8Array[]): number {
  const filled = texts.filter(({ length }) => length > 0);
  const places = placesFor(filled.map(hashOfWord));
  const table = tests.reserve(PLACE * (places + 1));
  const numbers = tests.ints(table, 2 * (places + 1)).fill(0);
  numbers[0] = places - 1;
  for (const text of filled) {
    const [low, high] = halvesOf(text);
    let place = hashOfWord(text) & (places - 1);
    // Never 0: it holds the length.
    while (numbers[3 + place * 2] !== 0) place = (place + 1) & (places - 1);
    numbers[2 + place * 2] = low;
    numbers[3 + place * 2] = high;
  }
  return table;
}

/** Writes a set of texts, none of them empty, as `isOneOf` of `wasm/texts.ts` reads it; answers its address. */
export function writeTexts(tests: VectorTests, texts: readonly Uint8Array[]): number {
  const filled = texts.filter(({ length }) => length > 0);
  const places = placesFor(filled.map(hashOfText));
  const table = tests.reserve(PLACE * (places + 1));
  const numbers = tests.ints(table, 2 * (places + 1)).fill(0);
  numbers[0] = places - 1;
  for (const text of filled) {
    const at = tests.reserve(text.length + SLACK);
    tests.bytes(at, text.length).set(text);
    let place = hashOfText(text) & (places - 1);
    while (numbers[2 + place * 2] !== 0) place = (place + 1) & (places - 1);
    numbers[2 + place * 2] = text.length;
    numbers[3 + place * 2] = at;
  }
  return table;
}

/** A short text and its length as two numbers. */
function halvesOf(text: Uint8Array): [low: number, high: number] {
  return [wordAt(text, 0), wordAt(text, 4) | (text.length << 24)];
}

function hashOfWord(text: Uint8Array): number {
  return mixed(...halvesOf(text));
}

function hashOfText(text: Uint8Array): number {
  const { length } = text;
  const first = wordAt(text, 0);
  const last = length < 4 ? 0 : wordAt(text, length - 4);
  return mixed(first ^ Math.imul(length, 0x9e3779b1), last);
}

function mixed(one: number, other: number): number {
  const sum = Math.imul(one, 0x85ebca6b) + Math.imul(other, 0xc2b2ae35);
  return sum ^ ((sum | 0) >>> 15);
}

/** At most half full, so that a miss ends at once; up to sixteen times as many where that gives each text a place of its own. */
function placesFor(hashes: readonly number[]): number {
  const fewest = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 1));
  const enough = [1, 2, 4, 8, 16].find((times) => {
    const homes = new Set(hashes.map((hash) => hash & (fewest * times - 1)));
    return homes.size === hashes.length;
  });
  return fewest * (enough ?? 1);
}

/** Four bytes, zeros past the end. */
function wordAt(text: Uint8Array, at: number): number {
  return (text[at] ?? 0) | ((text[at + 1] ?? 0) << 8) | ((text[at + 2] ?? 0) << 16) | ((text[at + 3] ?? 0) << 24);
}
