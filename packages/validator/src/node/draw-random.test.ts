import { expect, test } from "vitest";
import { drawRandom } from "./draw-random.ts";

test("what is drawn fills the array, and is another each time", () => {
  const [one, other] = [new Int32Array(4), new Int32Array(4)];
  drawRandom(one);
  drawRandom(other);
  // Four numbers are all nought, or twice the same, once in 2^128.
  expect([...one]).not.toEqual([0, 0, 0, 0]);
  expect([...one]).not.toEqual([...other]);
});
