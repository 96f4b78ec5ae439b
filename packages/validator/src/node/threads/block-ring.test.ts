import { expect, test } from "vitest";
import { BlockRing } from "./block-ring.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, threadIn } from "./row-messages.ts";

const mark = { position: 5e9, pulled: 6e9, tail: 1, isSurelyUtf8: 1, row: 7, line: 9, lf: 1, crlf: 2, cr: 3 };

test("one thread at a time has the turn to read, the first one to begin with", () => {
  const first = new BlockRing(2);
  const other = new BlockRing(first.memory);
  expect([other.slots, other.takeTurn(), first.takeTurn(true)]).toEqual([2, false, false]);
  first.giveTurn(mark);
  expect([other.read, other.mark]).toEqual([1, mark]);
  expect([other.takeTurnOrSleep(), first.takeTurn(true)]).toEqual([true, false]);
  other.leaveToFirst();
  expect([other.takeTurn(), first.takeTurn(true)]).toEqual([false, true]);
  first.close();
  expect([other.takeTurnOrSleep(), first.takeTurn(true)]).toEqual([false, false]);
});

test("nobody reads on while all the slots hold blocks that are not finished", () => {
  const ring = new BlockRing(2);
  ring.giveTurn(mark);
  expect(ring.takeTurn()).toBe(true);
  ring.giveTurn(mark);
  expect([ring.read, ring.takeTurn()]).toEqual([2, false]);
  ring.done(1, 4);
  expect([ring.stateOf(0), ring.stateOf(1)]).toEqual([0, 4]);
  ring.done(0, 3);
  ring.finish(0);
  expect([ring.stateOf(2), ring.takeTurn()]).toEqual([0, true]);
});

test("whoever sleeps is told of what happened since it last looked", () => {
  const ring = new BlockRing(1);
  const { news } = ring;
  ring.sleep(news, 1);
  ring.done(0, 1);
  ring.sleep(news, 60_000);
  expect(ring.news).not.toBe(news);
});

test.each([0, 1, 7])("how thread %i has done a block is never 0", (thread) => {
  const finding = { type: "x", severity: "error" } as const;
  const nothing = { found: [], counted: [], more: [] };
  const something = { ...nothing, more: [finding] };
  for (const found of [nothing, something]) {
    const how = howDone(thread, found);
    expect(how).toBeGreaterThan(0);
    expect([threadIn(how), hasTold(how)]).toEqual([thread, found === something]);
  }
});

test("questions are the same for all threads, each once, those that fit", () => {
  const first = new HashQuestions();
  const other = new HashQuestions(first.memory);
  const questions = [Int32Array.of(3, 1), new Int32Array(20), Int32Array.of(7)];
  first.add(questions);
  expect(first.asked).toEqual([questions[0], questions[2]]);
  const [one] = other.asked;
  first.add([...questions, Int32Array.of(0)]);
  expect(other.asked).toEqual([Int32Array.of(3, 1), Int32Array.of(7), Int32Array.of(0)]);
  // What is known of them is kept by the array.
  expect(other.asked[0]).toBe(one);
});
