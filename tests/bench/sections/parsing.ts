import { type BenchFileName, benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { type Goal, mebibytes, median, milliseconds, ratio, type Section, type Table, times } from "../section.ts";

interface Aim {
  readonly papa: number;
  readonly udsv: number;
  readonly scan: number | null;
}

/** The goals: on the worst file for some, on one file for others. */
const aims: Readonly<Record<BenchFileName, Aim>> = {
  deliberations: { papa: 5, udsv: 2, scan: 9 },
  subventions: { papa: 3, udsv: 2, scan: null },
  irve: { papa: 3, udsv: 2, scan: 18 },
};
const names = ["deliberations", "subventions", "irve"] as const;

/** Our whole validation, on one thread, beside what only parses. */
export const section: Section = {
  name: "parsing",
  title: "Whole validation beside parsing alone",
  seconds: 900,
  async run(runner) {
    const goals: Goal[] = [];
    const tables: Table[] = [];
    for (const name of names) {
      const { rows, schema } = benchFiles[name];
      const path = `${bench}${name}-${rows}.csv`;
      const bytes = writeBenchFile(name, rows, path);
      const job = { path, schema };
      const found = await runner.alternate({
        scan: { engine: "scan", job },
        odl: { engine: "odl", job },
        udsv: { engine: "udsv", job },
        papa: { engine: "papa", job },
        csvParse: { engine: "csvParse", job, rounds: 1 },
      });
      for (const [engine, measures] of Object.entries(found))
        for (const one of measures)
          if (one.rows !== undefined && one.rows !== rows) throw new Error(`${engine} saw ${one.rows} rows of ${rows}`);
      tables.push({
        title: `${name}: ${rows.toLocaleString("en")} rows, ${(bytes / 1e6).toFixed(0)} MB`,
        columns: ["", "median", "MB/s", "k rows/s", "peak memory", "its time / ours", "rounds"],
        rows: Object.entries(found).map(([engine, measures]) => {
          const ms = median(measures.map((one) => one.ms));
          return [
            labels[engine] ?? engine,
            milliseconds(ms),
            String(Math.round(bytes / 1000 / ms)),
            String(Math.round(rows / ms)),
            mebibytes(median(measures.map((one) => one.mebibytes))),
            times(ratio(measures, found.odl)),
            String(measures.length),
          ];
        }),
      });
      const toScan = 1 / ratio(found.scan, found.odl);
      const faster = (peer: "papa" | "udsv") => {
        const value = ratio(found[peer], found.odl);
        goals.push({
          measure: `Whole validation, one thread, ${name}, against ${labels[peer]}`,
          goal: `${aims[name][peer]}× faster`,
          ours: milliseconds(median(found.odl.map((one) => one.ms))),
          beside: `${milliseconds(median(found[peer].map((one) => one.ms)))}: ${times(value)}`,
          isMet: value >= aims[name][peer],
        });
      };
      faster("papa");
      faster("udsv");
      if (aims[name].scan !== null)
        goals.push({
          measure: `Against a newline scan, ${name}`,
          goal: `within ${aims[name].scan}×`,
          ours: milliseconds(median(found.odl.map((one) => one.ms))),
          beside: `${milliseconds(median(found.scan.map((one) => one.ms)))}: ${times(toScan)} its time`,
          isMet: toScan <= (aims[name].scan ?? 0),
        });
    }
    return { goals, tables, notes: runner.notes };
  },
};

const labels: Readonly<Record<string, string>> = {
  scan: "newline scan (floor)",
  odl: "**odl validate**, every check, report",
  udsv: "uDSV, parse only",
  papa: "PapaParse, parse only",
  csvParse: "csv-parse, parse only",
};
