import { expect, test } from "vitest";
import { nearestThatWay } from "./nearest.ts";

const places = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 9 },
  { x: 0, y: 10 },
  { x: 30, y: 1 },
];

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 1, 4],
  ["ArrowLeft", 4, 1],
  ["ArrowDown", 0, 3],
  ["ArrowUp", 2, 1],
  ["ArrowLeft", 0, -1],
  ["Enter", 0, -1],
])("%s from %i leads to %i", (key, from, to) => {
  expect(nearestThatWay(key, places[from] ?? { x: 0, y: 0 }, places)).toBe(to);
});
