import { setTimeout } from "node:timers/promises";
import { SharedPlaces } from "@opendatalocale/tabular/node";
import { expect, test } from "vitest";
import { fingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { BlockRing } from "./block-ring.ts";
import { BlockSlot } from "./block-slot.ts";
import { HashQuestions } from "./hash-questions.ts";
import { RowThread } from "./row-thread.ts";

const start = { position: 0, pulled: 0, tail: 0, isSurelyUtf8: 0, row: 2, line: 2, lf: 0, crlf: 0, cr: 0 };

/** No slot for the second block: the first turn that the thread takes makes it fail. */
function threadWithoutSlot(ring: BlockRing): RowThread {
  const job = { descriptor: { fields: [{ name: "a" }] }, schemaId: "x", labels: ["a"], options: {}, toldPerCause: 10 };
  const questions = new HashQuestions().memory;
  const plan = {
    file: -1,
    encoding: { name: "utf-8", bom: false, confidence: 1 },
    dialect: { delimiter: ",", quoteChar: '"', lineTerminator: "\n", skipInitialSpace: false, confidence: 1 },
    limits: { maxRowBytes: 1, maxColumns: 1 },
  } as const;
  const { memory, place } = SharedPlaces.open(1, 2);
  const slots = [new BlockSlot(place).memory];
  return new RowThread({ job, plan, memory, fingerprintKey, slots, ring: ring.memory, questions }, 1);
}

test("a bug in a thread is told to the one that asks", async () => {
  const ring = new BlockRing(2);
  const thread = threadWithoutSlot(ring);
  thread.throwIfFailed();
  ring.giveTurn(start);
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
  const thread = threadWithoutSlot(new BlockRing(1));
  await setTimeout(500);
  await thread.close();
  thread.throwIfFailed();
});
