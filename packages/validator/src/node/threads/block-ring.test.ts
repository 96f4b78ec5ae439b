import { expect, test } from "vitest";
import { BlockRing, NONE } from "./block-ring.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, threadIn } from "./row-messages.ts";

test("blocks are taken once each, in order, by whoever asks", () => {
  const reader = new BlockRing(2);
  const thread = new BlockRing(2, reader.memory);
  expect(reader.take()).toBe(NONE);
  reader.publish(0);
  reader.publish(1);
  expect([thread.takeOrSleep(), reader.take(), thread.take()]).toEqual([0, 1, NONE]);
});

test("a block is done when it is said, and its slot serves again", () => {
  const reader = new BlockRing(2);
  const thread = new BlockRing(2, reader.memory);
  for (const block of [0, 1]) reader.publish(block);
  thread.take();
  expect(reader.stateOf(0)).toBe(0);
  reader.sleepUntilDone(0, 1);
  thread.done(0, 5);
  reader.sleepUntilDone(0, 60_000);
  expect([reader.stateOf(0), reader.stateOf(1)]).toEqual([5, 0]);
  reader.publish(2);
  expect([reader.slotOf(2), reader.stateOf(2)]).toEqual([0, 0]);
});

test.each([0, 1, 7])("how thread %i has done a block is never 0", (thread) => {
  const nothing = { found: [], counted: [] };
  const something = { found: [{ row: 0, rank: 0, finding: { type: "x", severity: "error" } as const }], counted: [] };
  for (const found of [nothing, something]) {
    const how = howDone(thread, found);
    expect(how).toBeGreaterThan(0);
    expect([threadIn(how), hasTold(how)]).toEqual([thread, found === something]);
  }
});

test("questions are the same for all threads, each once, those that fit", () => {
  const reader = new HashQuestions();
  const thread = new HashQuestions(reader.memory);
  const asked = [Int32Array.of(3, 1), new Int32Array(20), Int32Array.of(7)];
  expect(reader.add(asked)).toEqual([asked[0], asked[2]]);
  expect(reader.add([...asked, Int32Array.of(0)])).toHaveLength(3);
  expect(thread.first(2)).toEqual([Int32Array.of(3, 1), Int32Array.of(7)]);
  // What is known of them is kept by the array.
  expect(thread.first(3)[0]).toBe(thread.first(1)[0]);
});
