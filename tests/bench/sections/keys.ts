import { writeKeysFile } from "../files/write-bench-file.ts";
import { bench, project } from "../folders.ts";
import { mebibytes, median, milliseconds, type Section } from "../section.ts";

const ROWS = 20_000_000;
const schema = `${project}tests/bench/files/keys.schema.json`;

/** A primary key of fifteen characters on twenty million rows, a thousandth of them repeated. */
export const section: Section = {
  name: "keys",
  title: "Unique keys beyond memory",
  seconds: 600,
  async run(runner) {
    const rows: string[][] = [];
    let last = { ms: Number.NaN, peak: Number.NaN, isExact: false };
    for (const count of [1_000_000, ROWS]) {
      const path = `${bench}keys-${count}.csv`;
      const repeated = writeKeysFile(count, path);
      const { odl } = await runner.alternate({ odl: { engine: "odl", job: { path, schema }, rounds: 3 } });
      const isExact = odl.length > 0 && odl.every(({ errors }) => errors === repeated);
      last = { ms: median(odl.map(({ ms }) => ms)), peak: median(odl.map((one) => one.mebibytes)), isExact };
      rows.push([
        count.toLocaleString("en"),
        milliseconds(last.ms),
        mebibytes(last.peak),
        `${odl[0]?.errors ?? "—"} of ${repeated}`,
      ]);
    }
    return {
      goals: [
        {
          measure: "Primary key on 20,000,000 rows",
          goal: "exact, under 150 MB",
          ours: `${milliseconds(last.ms)}, ${mebibytes(last.peak)}`,
          beside: last.isExact ? "every repetition found, with its first row" : "NOT every repetition found",
          isMet: last.isExact && last.peak * 1.048576 < 150,
        },
      ],
      tables: [
        {
          title: "Keys of fifteen characters",
          columns: ["rows", "median of 3", "peak memory", "repetitions found"],
          rows,
        },
      ],
      notes: runner.notes,
    };
  },
};
