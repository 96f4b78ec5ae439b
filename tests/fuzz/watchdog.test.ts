import { expect, test } from "vitest";
import { inputsOf } from "./input-of.ts";
import { fuzzedReader, readerNames } from "./readers.ts";
import { type Fault, runWatched } from "./watchdog.ts";

test("what throws, hangs, fills memory or ends the process is told, with its number; the others go on", async () => {
  const faults: Fault[] = [];
  await runWatched({
    reader: "none",
    seed: 1,
    from: 0,
    to: 9,
    child: new URL("faulty-child.ts", import.meta.url),
    limits: { hang: 300, memory: 300_000_000 },
    onFault: (fault) => faults.push(fault),
  });
  expect(faults.map(({ kind, index }) => `${kind} ${index}`)).toEqual(["crash 1", "hang 3", "memory 5", "crash 7"]);
});

test.each(readerNames)(
  "a damaged %s is the same for the same seed and number, and another for another",
  async (name) => {
    expect((await fuzzedReader(name)).extension).toMatch(/^\./);
    const [first, again] = [await inputsOf(name, 7), await inputsOf(name, 7)];
    for (const index of [0, 1, 1000]) expect(first(index)).toEqual(again(index));
    const distinct = new Set(Array.from({ length: 50 }, (_, index) => Buffer.from(first(index)).toString("latin1")));
    expect(distinct.size).toBeGreaterThan(40);
  },
);
