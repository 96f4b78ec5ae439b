import { type FaultName, faults } from "../files/faulty.ts";
import { benchFiles, writeBenchFile, writeFaultyFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import type { Measure } from "../runner.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;
const ROWS = 1_000_000;
// They are its keys.
const names = Object.keys(faults) as FaultName[];

/** A fault in every row, of the kinds that real files have; the wait before the first finding of a large file. */
export const section: Section = {
  name: "faults",
  title: "Faults everywhere, and the first one",
  seconds: 900,
  async run(runner) {
    const usual = `${bench}deliberations-${ROWS}.csv`;
    const large = `${bench}deliberations-3500000.csv`;
    writeBenchFile("deliberations", ROWS, usual);
    const bytes = writeBenchFile("deliberations", 3_500_000, large);
    const faulty = names.map((name) => {
      const path = `${bench}faulty-${name.replaceAll(" ", "-")}.csv`;
      writeFaultyFile(name, ROWS, path);
      return [name, { engine: "odl", job: { path, schema } }] as const;
    });
    const found: Partial<Record<string, readonly Measure[]>> = await runner.alternate({
      usual: { engine: "odl", job: { path: usual, schema } },
      ...Object.fromEntries(faulty),
      large: { engine: "odl", job: { path: large, schema }, rounds: 3 },
    });
    const of = (name: string) => found[name] ?? [];
    const ms = (name: string) => median(of(name).map((one) => one.ms));
    const peak = (name: string) => median(of(name).map((one) => one.mebibytes));
    const slower = (name: string) => ratio(of(name), of("usual"));
    const single = names.filter((name) => name !== "three at once");
    const slowest = single.reduce((worst, name) => (slower(name) > slower(worst) ? name : worst));
    const highest = Math.max(...single.map(peak));
    const first = median(of("large").map((one) => one.firstBlock ?? Number.NaN));
    return {
      goals: [
        {
          measure: `A file with an error in every row, ${ROWS.toLocaleString("en")} rows, the slowest of ${single.length} kinds`,
          goal: "same memory bound, under 2× the time",
          ours: `${milliseconds(ms(slowest))}, ${mebibytes(highest)} at most`,
          beside: `one row in a hundred: ${milliseconds(ms("usual"))}; ${times(slower(slowest))}`,
          isMet: slower(slowest) < 2 && highest * 1.048576 < 100,
        },
        {
          measure: `Time to the first finding, ${(bytes / 1e9).toFixed(1)} GB`,
          goal: "under 1 s",
          ours: milliseconds(first),
          beside: `the whole file: ${milliseconds(ms("large"))}`,
          isMet: first < 1000,
        },
      ],
      tables: [
        {
          title: `deliberations: ${ROWS.toLocaleString("en")} rows, one thread; in every row`,
          columns: ["", "median", "its time / usual", "errors", "peak memory"],
          rows: (["usual", ...names] as const).map((name) => [
            name === "usual" ? "a fault in one row of a hundred" : faults[name].title,
            milliseconds(ms(name)),
            times(slower(name)),
            String(of(name)[0]?.errors ?? "—"),
            mebibytes(peak(name)),
          ]),
        },
      ],
      notes: runner.notes,
    };
  },
};
