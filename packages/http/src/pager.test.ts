import fc from "fast-check";
import { expect, test } from "vitest";
import { createPager } from "./pager.ts";

/** Numbers from 0 to `size`, by pages of `length`. */
const numbers = (size: number, length: number, cursor?: string) =>
  createPager<number, number>(
    0,
    async (from) => {
      const page = Array.from({ length: Math.min(length, size - from) }, (_, index) => from + index);
      const end = from + page.length;
      return { items: page.map((item) => ({ item, after: item + 1 })), next: end >= size ? null : end };
    },
    cursor,
  );

test("a list stopped after any item and resumed from its cursor is the same list", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.nat(40), async (size, length, stop) => {
      const given: number[] = [];
      const pager = numbers(size, length);
      if (stop > 0)
        for await (const item of pager) {
          given.push(item);
          if (given.length === stop) break;
        }
      for await (const item of numbers(size, length, pager.cursor)) given.push(item);
      expect(given).toEqual(Array.from({ length: size }, (_, index) => index));
    }),
  );
});

test("pages can be stopped and resumed too", async () => {
  const pager = numbers(7, 3);
  for await (const page of pager.pages()) {
    expect(page).toEqual([0, 1, 2]);
    break;
  }
  const rest: (readonly number[])[] = [];
  for await (const page of numbers(7, 3, pager.cursor).pages()) rest.push(page);
  expect(rest).toEqual([[3, 4, 5], [6]]);
});

test("at the end, the cursor leads to nothing", async () => {
  const pager = numbers(2, 5);
  for await (const _ of pager);
  for await (const item of numbers(2, 5, pager.cursor)) expect.unreachable(String(item));
  expect(pager.cursor).toBe("null");
});

test("what is not JSON is no cursor", () => {
  expect(() => numbers(2, 5, "oops")).toThrow(SyntaxError);
});
