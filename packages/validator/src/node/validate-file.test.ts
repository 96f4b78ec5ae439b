import { expect, test } from "vitest";
import { threadsLeft } from "./validate-file.ts";

test.each([
  [1, 0, 0],
  [2, 0, 1],
  [2, 0.6, 1],
  [2, 1.2, 0],
  [4, 0.1, 3],
  [4, 2.5, 1],
  [64, 3, 3],
  [8, 40, 0],
])("%i processors under a load of %f leave %i threads", (processors, load, threads) => {
  expect(threadsLeft(processors, load)).toBe(threads);
});
