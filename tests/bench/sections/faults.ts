import { benchFiles, writeBenchFile, writeFaultyFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;
const ROWS = 1_000_000;

/** A fault in every row; the wait before the first finding of a large file. */
export const section: Section = {
  name: "faults",
  title: "Faults everywhere, and the first one",
  seconds: 600,
  async run(runner) {
    const usual = { path: `${bench}deliberations-${ROWS}.csv`, schema };
    const faulty = { path: `${bench}deliberations-${ROWS}-faulty.csv`, schema };
    const large = { path: `${bench}deliberations-3500000.csv`, schema };
    writeBenchFile("deliberations", ROWS, usual.path);
    writeFaultyFile(ROWS, faulty.path);
    const bytes = writeBenchFile("deliberations", 3_500_000, large.path);
    const found = await runner.alternate({
      usual: { engine: "odl", job: usual },
      faulty: { engine: "odl", job: faulty },
      large: { engine: "odl", job: large, rounds: 3 },
    });
    const slower = ratio(found.faulty, found.usual);
    const peak = median(found.faulty.map((one) => one.mebibytes));
    const first = median(found.large.map((one) => one.firstBlock ?? Number.NaN));
    const ms = (name: keyof typeof found) => milliseconds(median(found[name].map((one) => one.ms)));
    return {
      goals: [
        {
          measure: "A file with an error in every row, 1,000,000 rows",
          goal: "same memory bound, under 2× the time",
          ours: `${ms("faulty")}, ${mebibytes(peak)}`,
          beside: `one row in a hundred: ${ms("usual")}; ${times(slower)}`,
          isMet: slower < 2 && peak * 1.048576 < 100,
        },
        {
          measure: `Time to the first finding, ${(bytes / 1e9).toFixed(1)} GB`,
          goal: "under 1 s",
          ours: milliseconds(first),
          beside: `the whole file: ${ms("large")}`,
          isMet: first < 1000,
        },
      ],
      tables: [
        {
          title: "deliberations: 1,000,000 rows, one thread",
          columns: ["", "median", "errors", "peak memory"],
          rows: [
            [
              "a row in a hundred is faulty",
              ms("usual"),
              String(found.usual[0]?.errors ?? "—"),
              mebibytes(median(found.usual.map((one) => one.mebibytes))),
            ],
            ["every row is faulty", ms("faulty"), String(found.faulty[0]?.errors ?? "—"), mebibytes(peak)],
          ],
        },
      ],
      notes: runner.notes,
    };
  },
};
