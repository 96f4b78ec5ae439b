import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { mebibytes, median, milliseconds, type Section, times } from "../section.ts";

const sizes = [10_000, 100_000, 1_000_000, 10_000_000] as const;
const { schema } = benchFiles.deliberations;

/** Time must be linear and memory flat. */
export const section: Section = {
  name: "scaling",
  title: "Ten, a hundred, a thousand times the rows",
  seconds: 900,
  async run(runner) {
    const points: { rows: number; megabytes: number; ms: number; peak: number }[] = [];
    for (const rows of sizes) {
      const path = `${bench}deliberations-${rows}.csv`;
      const bytes = writeBenchFile("deliberations", rows, path);
      const { odl } = await runner.alternate({ odl: { engine: "odl", job: { path, schema }, rounds: 3 } });
      points.push({
        rows,
        megabytes: bytes / 1e6,
        ms: median(odl.map(({ ms }) => ms)),
        peak: median(odl.map((one) => one.mebibytes)),
      });
    }
    const idle = (await runner.alternate({ idle: { engine: "nothing", job: { path: "", schema }, rounds: 3 } })).idle;
    const [million, most] = points.slice(-2);
    const growth = (most?.peak ?? Number.NaN) - (million?.peak ?? Number.NaN);
    return {
      goals: [
        {
          measure: "Peak memory, any file size, without unique constraints",
          goal: "under 100 MB; ten times the rows add under 10 MB",
          ours: mebibytes(most?.peak ?? Number.NaN),
          beside: `ten times the rows add ${mebibytes(growth)}`,
          isMet: (most?.peak ?? Number.NaN) * 1.048576 < 100 && growth * 1.048576 < 10,
        },
      ],
      tables: [
        {
          title: "deliberations, one thread",
          columns: ["rows", "MB", "median of 3", "µs a row", "MB/s", "peak memory"],
          rows: points.map(({ rows, megabytes, ms, peak }) => [
            rows.toLocaleString("en"),
            megabytes.toFixed(0),
            milliseconds(ms),
            ((ms * 1000) / rows).toFixed(2),
            String(Math.round((megabytes * 1000) / ms)),
            mebibytes(peak),
          ]),
        },
      ],
      notes: [
        ...runner.notes,
        `A process of Node that does nothing takes ${mebibytes(median(idle.map((one) => one.mebibytes)))}.`,
        ...(million && most ? [`Ten times the rows of a million take ${times(most.ms / million.ms)} the time.`] : []),
      ],
    };
  },
};
