import { isSame } from "./block";

/** As `src/types/string-email.ts` and `string-uri.ts` of table-schema. */
const DOT: u32 = 46;
const AT: u32 = 64;
const DASH: u32 = 45;
const COLON: u32 = 58;

export function isPlainEmail(from: usize, to: usize): bool {
  if (to - from > 254) return false;
  let at = from;
  let inAtom = false;
  for (; at < to; at++) {
    const byte = <u32>load<u8>(at);
    if (byte == AT) break;
    if (byte == DOT) {
      if (!inAtom) return false;
      inAtom = false;
    } else if (isAlphanumeric(byte) || byte == DASH || byte == 95 || byte == 43) inAtom = true;
    else return false;
  }
  return inAtom && at - from <= 64 && isPlainDomain(at + 1, to);
}

function isPlainDomain(from: usize, to: usize): bool {
  let label = from;
  let dots = 0;
  for (let at = from; at < to; at++) {
    const byte = <u32>load<u8>(at);
    if (byte == DOT) {
      if (!isPlainLabel(label, at)) return false;
      label = at + 1;
      dots++;
    } else if (!isAlphanumeric(byte) && byte != DASH) return false;
  }
  // Past the end of a cell that has no `@`, labels would not make sense: `to - label` must not wrap.
  return dots > 0 && to >= label + 2 && isPlainLabel(label, to) && isLetter(<u32>load<u8>(to - 1));
}

function isPlainLabel(from: usize, to: usize): bool {
  return to > from && to - from <= 63 && <u32>load<u8>(from) != DASH && <u32>load<u8>(to - 1) != DASH;
}

/** A URI is a text that begins with a scheme. */
export function hasScheme(from: usize, to: usize): bool {
  if (!isLetter(<u32>load<u8>(from))) return false;
  for (let at = from + 1; at < to; at++) {
    const byte = <u32>load<u8>(at);
    if (byte == COLON) return true;
    if (!isAlphanumeric(byte) && byte != 43 && byte != DASH && byte != DOT) return false;
  }
  return false;
}

@inline
function isLetter(byte: u32): bool {
  return (byte | 32) - 97 < 26;
}

@inline
function isAlphanumeric(byte: u32): bool {
  return isLetter(byte) || byte - 48 < 10;
}

/** Between two numbers of code points: bytes that do not continue a character are counted only when their number matters. */
export function hasLength(from: usize, to: usize, least: u32, most: u32): bool {
  const bytes = <u32>(to - from);
  if (bytes >= 4 * least && bytes <= most) return true;
  if (bytes < least) return false;
  const count = codePoints(from, to);
  return count >= least && count <= most;
}

function codePoints(from: usize, to: usize): u32 {
  let count: u32 = 0;
  let at = from;
  while (at + 16 <= to) {
    count += popcnt(firstBytes(at));
    at += 16;
  }
  return count + popcnt(firstBytes(at) & ((1 << <u32>(to - at)) - 1));
}

/** A bit for each of 16 bytes that begins a character: as signed numbers, the others are below -64. */
@inline
function firstBytes(at: usize): u32 {
  return <u32>i8x16.bitmask(i8x16.ge_s(v128.load(at), i8x16.splat(-64)));
}

/**
 * One of a set of texts: a table of `mask + 1` places of 8 bytes (length of the text, 0 for a free place; address), after the mask.
 * Places are those of `hashOfText` in `src/vector/text-table.ts`.
 */
@inline
export function isOneOf(from: usize, textLength: usize, table: usize): bool {
  const length = <u32>textLength;
  const mask = load<u32>(table);
  let place = hashOf(from, length) & mask;
  while (true) {
    const at = table + 8 + ((<usize>place) << 3);
    const size = load<u32>(at);
    if (size == 0) return false;
    if (size == length && isSameText(from, <usize>load<u32>(at + 4), textLength)) return true;
    place = (place + 1) & mask;
  }
}

/** As `isSame`, without a branch for most texts. Reads up to 64 bytes past them. */
@inline
function isSameText(a: usize, b: usize, length: usize): bool {
  if (length > 64) return isSame(a, b, length);
  const first = sameBits(a, b) | (sameBits(a + 16, b + 16) << 16);
  const second = sameBits(a + 32, b + 32) | (sameBits(a + 48, b + 48) << 16);
  return ~(first | (second << 32)) << (64 - <u64>length) == 0;
}

/** A bit for each of 16 bytes that are the same. */
@inline
function sameBits(a: usize, b: usize): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)));
}

/** The same of texts of seven bytes at most, each as one number with its length: the numbers, 0 for a free place, after the mask. */
@inline
export function isOneOfWords(from: usize, textLength: usize, table: usize): bool {
  const length = <u64>textLength;
  if (length > 7) return false;
  const word = (load<u64>(from) & (((<u64>1) << (length << 3)) - 1)) | (length << 56);
  const mask = load<u32>(table);
  let place = hashOfWord(word) & mask;
  while (true) {
    const known = load<u64>(table + 8 + ((<usize>place) << 3));
    if (known == 0) return false;
    if (known == word) return true;
    place = (place + 1) & mask;
  }
}

@inline
function hashOfWord(word: u64): u32 {
  const mixed = <u32>word * 0x85ebca6b + <u32>(word >> 32) * 0xc2b2ae35;
  return mixed ^ (mixed >> 15);
}

@inline
function hashOf(from: usize, length: u32): u32 {
  let first = load<u32>(from);
  let last: u32 = 0;
  if (length >= 4) last = load<u32>(from + <usize>length - 4);
  else first &= ((<u32>1) << (length << 3)) - 1;
  const mixed = (first ^ (length * 0x9e3779b1)) * 0x85ebca6b + last * 0xc2b2ae35;
  return mixed ^ (mixed >> 15);
}

export const NO: i32 = 0;
export const YES: i32 = 1;
/** The table does not say yet: JavaScript is asked, which fills it. */
export const UNKNOWN: i32 = 2;

/**
 * An automaton: a table of 128 numbers a state (where the next state's begin, 0 for none, -1 when not known yet), then what is known
 * of its states as ends (1 for yes, 2 for no, 0 when not known yet).
 */
export function runAutomaton(from: usize, to: usize, table: usize, ends: usize, start: i32): i32 {
  let state = start;
  for (let at = from; at < to; at++) {
    const byte = <i32>load<u8>(at);
    if (byte >= 128) return UNKNOWN;
    if (byte == 10) return NO;
    state = load<i32>(table + ((<usize>(state + byte)) << 2));
    if (state <= 0) return state == 0 ? NO : UNKNOWN;
  }
  const end = <i32>load<u8>(ends + <usize>(state >> 7));
  return end == 1 ? YES : end == 2 ? NO : UNKNOWN;
}
