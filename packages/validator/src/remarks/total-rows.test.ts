import { expect, test } from "vitest";
import { beginsTotal, LastRows, mayBeginTotal } from "./total-rows.ts";

const firstByte = (text: string) => new TextEncoder().encode(text)[0] ?? 0;

test.each(["Total", "total général", "TOTAUX", "Sous-total", "sous total", "Somme", " \tTotal", "\u00a0Total"])(
  "%j is a total, and its first byte does not exclude it",
  (text) => {
    expect([beginsTotal(text), mayBeginTotal(firstByte(text))]).toEqual([true, true]);
  },
);

test.each([" ", "\t", "\u00a0", "\u2003"])("%j may be blank", (text) => {
  expect(mayBeginTotal(firstByte(text))).toBe(true);
});

test.each(["Rennes", "12", "-", "[1,2]", "@"])("%j is told by its first byte", (text) => {
  expect([beginsTotal(text), mayBeginTotal(firstByte(text))]).toEqual([false, false]);
});

test("only the totals after the last other row are told", () => {
  const rows = new LastRows(3);
  rows.note(2, ["Total", "", "1"]);
  rows.noteOther(3);
  rows.note(4, ["Sous-total", "", ""]);
  rows.note(5, ["Total", "", ""]);
  rows.note(6, ["", " ", ""]);
  expect(rows.totals).toEqual([4, 5]);
});
