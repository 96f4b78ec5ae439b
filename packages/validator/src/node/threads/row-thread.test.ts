import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { fingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { BlockRing } from "./block-ring.ts";
import { HashQuestions } from "./hash-questions.ts";
import { RowThread } from "./row-thread.ts";

/** No slot: the first block that the thread takes makes it fail. */
function threadWithoutSlots(ring: BlockRing): RowThread {
  const job = { descriptor: { fields: [{ name: "a" }] }, schemaId: "x", labels: ["a"], options: {}, toldPerCause: 10 };
  const questions = new HashQuestions().memory;
  return new RowThread({ job, fingerprintKey, slots: [], ring: ring.memory, questions }, 1);
}

test("a bug in a thread is told to the one that asks", async () => {
  const ring = new BlockRing(1);
  const thread = threadWithoutSlots(ring);
  thread.throwIfFailed();
  ring.publish(0);
  await expect(
    (async () => {
      for (let waited = 0; waited < 50_000; waited += 20) {
        await setTimeout(20);
        thread.throwIfFailed();
      }
    })(),
  ).rejects.toThrow("no slot for");
  await thread.close();
});

test("a thread that sleeps can be ended", async () => {
  const thread = threadWithoutSlots(new BlockRing(1));
  await setTimeout(500);
  await thread.close();
  thread.throwIfFailed();
});
