import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;

/** Two threads at work on more than a gigabyte: the first one, which opens the file, works as the others do. */
export const section: Section = {
  name: "threads",
  title: "Several threads",
  seconds: 600,
  async run(runner) {
    const path = `${bench}deliberations-3500000.csv`;
    const bytes = writeBenchFile("deliberations", 3_500_000, path);
    const found = await runner.alternate({
      one: { engine: "odl", job: { path, schema } },
      two: { engine: "odl", job: { path, schema, threads: 1 } },
      three: { engine: "odl", job: { path, schema, threads: 2 } },
    });
    const isSame = new Set(Object.values(found).map(([first]) => first?.errors)).size === 1;
    const gain = ratio(found.one, found.two);
    const row = (label: string, name: keyof typeof found) => [
      label,
      milliseconds(median(found[name].map((one) => one.ms))),
      mebibytes(median(found[name].map((one) => one.mebibytes))),
    ];
    return {
      goals: [
        {
          measure: `Two threads at work, ${(bytes / 1e9).toFixed(1)} GB`,
          goal: "1.5× one thread, the same report",
          ours: row("", "two")[1] ?? "",
          beside: `${row("", "one")[1]}: ${times(gain)}${isSame ? "" : ", NOT the same errors"}`,
          isMet: gain >= 1.5 && isSame,
        },
      ],
      tables: [
        {
          title: `deliberations, ${(bytes / 1e9).toFixed(1)} GB`,
          columns: ["", "median", "peak memory"],
          rows: [row("one thread", "one"), row("two threads at work", "two"), row("three", "three")],
        },
      ],
      notes: runner.notes,
    };
  },
};
