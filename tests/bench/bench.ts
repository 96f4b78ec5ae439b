import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { type EngineName, engines } from "./engines.ts";
import { type BenchFileName, benchFiles, writeBenchFile } from "./files/write-bench-file.ts";

/**
 * `pnpm bench`: our whole validation beside peers that only parse, in one run, rounds alternated, medians.
 * `--quick` takes a fifth of the rows. Times are printed, never judged: machines are noisy.
 */
const quick = process.argv.includes("--quick");
const rounds = quick ? 3 : 5;
const share = quick ? 0.2 : 1;
const folder = fileURLToPath(new URL("../../.bench/", import.meta.url));
// csv-parse is an order of magnitude slower than the rest: one round tells enough.
const onceOnly: readonly EngineName[] = ["csv-parse"];
const names = Object.keys(engines).filter((name): name is EngineName => Object.hasOwn(engines, name));

interface Measure {
  readonly ms: number;
  readonly mebibytes: number;
  readonly rows: number;
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, medians of ${rounds} alternated rounds`,
);
for (const name of Object.keys(benchFiles)) if (Object.hasOwn(benchFiles, name)) benchOne(name as BenchFileName); // a key of benchFiles

function benchOne(file: BenchFileName): void {
  const rows = Math.round(benchFiles[file].rows * share);
  const path = `${folder}${file}-${rows}.csv`;
  const bytes = writeBenchFile(file, rows, path);
  const measures = new Map<EngineName, Measure[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (round > 0 && onceOnly.includes(name)) continue;
      measures.get(name)?.push(measure(name, path, benchFiles[file].schema));
    }
  }
  report(file, rows, bytes, measures);
}

function measure(engine: EngineName, path: string, schema: string): Measure {
  const script = fileURLToPath(new URL("measure.ts", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ["--conditions=source", script, engine, path, schema], { encoding: "utf8" }),
  );
}

function report(
  file: BenchFileName,
  rows: number,
  bytes: number,
  measures: ReadonlyMap<EngineName, readonly Measure[]>,
): void {
  console.log(`\n${file}: ${rows.toLocaleString("en")} rows, ${(bytes / 1e6).toFixed(0)} MB`);
  const ours = median(measures.get("odl") ?? [], "ms");
  const table = names.map((name) => {
    const found = measures.get(name) ?? [];
    if (name !== "scan" && found.some((one) => one.rows !== rows))
      throw new Error(`${name} saw ${found[0]?.rows} rows of ${rows}`);
    const ms = median(found, "ms");
    return {
      engine: engines[name].label,
      ms: Math.round(ms),
      "MB/s": Math.round(bytes / 1000 / ms),
      "k rows/s": Math.round(rows / ms),
      "peak MiB": Math.round(median(found, "mebibytes")),
      "its time / ours": (ms / ours).toFixed(2),
      rounds: found.length,
    };
  });
  console.table(table);
}

function median(measures: readonly Measure[], key: "ms" | "mebibytes"): number {
  const sorted = measures.map((one) => one[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
