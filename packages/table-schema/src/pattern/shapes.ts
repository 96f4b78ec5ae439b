import type { CharTest } from "./char-test.ts";
import type { PatternNode, Place } from "./pattern-tree.ts";

/** Two ranges of ASCII characters: lowest and highest of one, then of the other. */
export type ShapePlace = readonly [low: number, high: number, otherLow: number, otherHigh: number];

/** Texts of one length, which match whatever character of its place each of theirs is. */
export type Shape = readonly ShapePlace[];

/** Longest shapes, and most of a pattern: others of its texts are left to the automaton. */
const MAX_LENGTH = 32;
const MAX_SHAPES = 64;

/** A piece of a shape, and whether nothing may stand before or after it. */
interface Piece {
  readonly places: Shape;
  readonly opens: boolean;
  readonly closes: boolean;
}

const nothing: Piece = { places: [], opens: false, closes: false };

/** Some of the texts that match the pattern, told by shapes: `\d{14}` is one. There are none when it has no such texts. */
export function shapesOf(tree: PatternNode): Shape[] {
  return piecesOf(tree).flatMap(({ places }) => (places.length > 0 ? [places] : []));
}

function piecesOf(node: PatternNode): readonly Piece[] {
  switch (node.kind) {
    case "char":
      return charPieces(node.test);
    case "assert":
      return assertPieces(node.place);
    case "group":
      return piecesOf(node.item);
    case "sequence":
      return node.items.reduce<readonly Piece[]>((before, item) => joined(before, piecesOf(item)), [nothing]);
    case "choice":
      return node.items.flatMap(piecesOf).slice(0, MAX_SHAPES);
    case "repeat":
      return repeated(piecesOf(node.item), node.min, node.max);
    default:
      return [];
  }
}

function repeated(item: readonly Piece[], min: number, max: number): readonly Piece[] {
  if (min > MAX_LENGTH) return [];
  let all: readonly Piece[] = [nothing];
  for (let count = 0; count < min; count++) all = joined(all, item);
  let last = all;
  for (let count = min; count < max && last.length > 0 && all.length < MAX_SHAPES; count++) {
    last = joined(last, item);
    all = [...all, ...last];
  }
  return all.slice(0, MAX_SHAPES);
}

function joined(before: readonly Piece[], after: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const one of before) {
    for (const other of after) {
      if (all.length === MAX_SHAPES) return all;
      if ((one.closes && other.places.length > 0) || (other.opens && one.places.length > 0)) continue;
      if (one.places.length + other.places.length > MAX_LENGTH) continue;
      const places = [...one.places, ...other.places];
      all.push({ places, opens: one.opens || other.opens, closes: one.closes || other.closes });
    }
  }
  return all;
}

function assertPieces(place: Place): readonly Piece[] {
  if (place === "start") return [{ ...nothing, opens: true }];
  return place === "end" || place === "end-of-line" ? [{ ...nothing, closes: true }] : [];
}

/** The first two ranges of a class. A line feed is left to others. */
function charPieces(test: CharTest): readonly Piece[] {
  const ends: number[] = [];
  let wasIn = false;
  for (let code = 0; code <= 128 && ends.length < 4; code++) {
    const isIn = code < 128 && code !== 10 && test(code);
    if (isIn !== wasIn) ends.push(isIn ? code : code - 1);
    wasIn = isIn;
  }
  const [low, high, otherLow = low, otherHigh = high] = ends;
  if (low === undefined || high === undefined || otherLow === undefined || otherHigh === undefined) return [];
  return [{ ...nothing, places: [[low, high, otherLow, otherHigh]] }];
}
