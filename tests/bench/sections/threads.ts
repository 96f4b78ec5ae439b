import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import type { Runner } from "../runner.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;

/** Two threads at work on one gigabyte and on three: the first one, which opens the file, works as the others do. */
export const section: Section = {
  name: "threads",
  title: "Several threads",
  seconds: 900,
  async run(runner) {
    const found = [await measured(runner, 3_500_000), await measured(runner, 10_000_000)];
    return {
      goals: found.map(({ goal }) => goal),
      tables: found.map(({ table }) => table),
      notes: runner.notes,
    };
  },
};

async function measured(runner: Runner, rows: number) {
  const path = `${bench}deliberations-${rows}.csv`;
  const size = `${(writeBenchFile("deliberations", rows, path) / 1e9).toFixed(1)} GB`;
  const found = await runner.alternate({
    one: { engine: "odl", job: { path, schema } },
    two: { engine: "odl", job: { path, schema, threads: 1 } },
    three: { engine: "odl", job: { path, schema, threads: 2 } },
  });
  const isSame = new Set(Object.values(found).map(([first]) => first?.errors)).size === 1;
  const ms = (name: keyof typeof found) => milliseconds(median(found[name].map((one) => one.ms)));
  const peak = (name: keyof typeof found) => mebibytes(median(found[name].map((one) => one.mebibytes)));
  const gain = ratio(found.one, found.two);
  return {
    goal: {
      measure: `Two threads at work, ${size}`,
      goal: "1.5× one thread, the same report",
      ours: ms("two"),
      beside: `${ms("one")}: ${times(gain)}${isSame ? "" : ", NOT the same errors"}`,
      isMet: gain >= 1.5 && isSame,
    },
    table: {
      title: `deliberations, ${size}`,
      columns: ["", "median", "one thread's time / its", "peak memory"],
      rows: [
        ["one thread", ms("one"), "1.0×", peak("one")],
        ["two threads at work", ms("two"), times(gain), peak("two")],
        ["three", ms("three"), times(ratio(found.one, found.three)), peak("three")],
      ],
    },
  };
}
