import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;

/** The same rules said otherwise: in SQL, in a JSON Schema. */
export const section: Section = {
  name: "rules",
  title: "The same rules in SQL and in JSON Schema",
  seconds: 600,
  async run(runner) {
    const large = { path: `${bench}deliberations-1000000.csv`, schema };
    const small = { path: `${bench}deliberations-100000.csv`, schema };
    writeBenchFile("deliberations", 1_000_000, large.path);
    writeBenchFile("deliberations", 100_000, small.path);
    const found = await runner.alternate({
      odl: { engine: "odl", job: large },
      odlThreads: { engine: "odl", job: { ...large, threads: 1 } },
      duckdb: { engine: "duckdb", job: large },
      odlSmall: { engine: "odl", job: small },
      ajv: { engine: "csvParseAjv", job: small },
    });
    const ms = (name: keyof typeof found) => milliseconds(median(found[name].map((one) => one.ms)));
    const toDuckdb = ratio(found.duckdb, found.odl);
    const toAjv = ratio(found.ajv, found.odlSmall);
    const row = (label: string, name: keyof typeof found, against: keyof typeof found) => [
      label,
      ms(name),
      String(found[name][0]?.errors ?? "—"),
      times(ratio(found[name], found[against])),
    ];
    return {
      goals: [
        {
          measure: "The same constraints in DuckDB SQL, all cores, against ours on one thread, deliberations",
          goal: "2× faster",
          ours: ms("odl"),
          beside: `${ms("duckdb")}: ${times(toDuckdb)}`,
          isMet: toDuckdb >= 2,
        },
        {
          measure: "csv-parse + ajv, deliberations, 100,000 rows",
          goal: "15× faster",
          ours: ms("odlSmall"),
          beside: `${ms("ajv")}: ${times(toAjv)}`,
          isMet: toAjv >= 15,
        },
      ],
      tables: [
        {
          title: "deliberations: 1,000,000 rows, then 100,000",
          columns: ["", "median", "faults counted", "its time / ours"],
          rows: [
            row("**odl validate**, one thread", "odl", "odl"),
            row("**odl validate**, one more thread", "odlThreads", "odl"),
            row("DuckDB SQL, all cores; no place, no words", "duckdb", "odl"),
            row("**odl validate**, 100,000 rows", "odlSmall", "odlSmall"),
            row("csv-parse + ajv, 100,000 rows; no custom check", "ajv", "odlSmall"),
          ],
        },
      ],
      notes: runner.notes,
    };
  },
};
