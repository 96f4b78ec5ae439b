import { benchFiles, writeBenchFile } from "../files/write-bench-file.ts";
import { bench } from "../folders.ts";
import { mebibytes, median, milliseconds, ratio, type Section, times } from "../section.ts";

const { schema } = benchFiles.deliberations;

/** Two workers on more than a gigabyte. */
export const section: Section = {
  name: "threads",
  title: "Several threads",
  seconds: 600,
  async run(runner) {
    const path = `${bench}deliberations-3500000.csv`;
    const bytes = writeBenchFile("deliberations", 3_500_000, path);
    const found = await runner.alternate({
      one: { engine: "odl", job: { path, schema } },
      two: { engine: "odl", job: { path, schema, threads: 2 } },
    });
    const isSame = found.one[0]?.errors === found.two[0]?.errors;
    const gain = ratio(found.one, found.two);
    const row = (label: string, name: keyof typeof found) => [
      label,
      milliseconds(median(found[name].map((one) => one.ms))),
      mebibytes(median(found[name].map((one) => one.mebibytes))),
    ];
    return {
      goals: [
        {
          measure: `Two workers, ${(bytes / 1e9).toFixed(1)} GB`,
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
          rows: [row("one thread", "one"), row("two workers beside it", "two")],
        },
      ],
      notes: runner.notes,
    };
  },
};
