import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { openTable } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { importTable } from "@opendatalocale/territories/imports";
import { writeStockUniteLegale } from "./stock-unite-legale.ts";

/**
 * `node --conditions=source tests/bench/territories/sirene.ts [rows] [python]`: the import of a StockUniteLegale, in time and
 * memory, beside DuckDB asked for the same units, where a Python that has it is named. Rounds alternate; times are printed, never judged.
 */
const script = fileURLToPath(import.meta.url);
const folder = fileURLToPath(new URL("../../../.bench/", import.meta.url));

interface Measure {
  readonly ms: number;
  /** Of processor, all threads together: what a busy machine changes least. */
  readonly cpuMs: number;
  readonly mebibytes: number;
  readonly units: number;
}

const [first = "30000000", second] = process.argv.slice(2);
if (first === "--measure") process.stdout.write(JSON.stringify(await importOnce(second ?? "")));
else await bench(Number(first), second);

async function bench(rows: number, python: string | undefined): Promise<void> {
  const file = `${folder}stock-unite-legale-${rows}.csv`;
  const bytes = await writeStockUniteLegale(file, rows);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`);
  console.log(`${rows.toLocaleString("en")} units, ${(bytes / 1e9).toFixed(2)} GB`);
  const engines: readonly [string, () => Measure][] = [
    ["odl territories import", () => inNode(file)],
    ...(python
      ? ([1, cpus().length].map((threads) => [
          `DuckDB, ${threads} thread(s)`,
          () => inDuckDb(python, file, threads),
        ]) satisfies [string, () => Measure][])
      : []),
  ];
  for (let round = 0; round < 2; round++) {
    for (const [name, measure] of engines) {
      const { ms, cpuMs, mebibytes, units } = measure();
      console.log(
        `${name}: ${(ms / 1000).toFixed(1)} s, ${(rows / ms / 1000).toFixed(2)} M rows/s, ${(bytes / 1000 / ms).toFixed(0)} MB/s, ${(cpuMs / 1000).toFixed(1)} s of processor, peak ${Math.round(mebibytes)} MiB, ${units} units`,
      );
    }
  }
}

function inNode(file: string): Measure {
  return JSON.parse(
    execFileSync(process.execPath, ["--conditions=source", script, "--measure", file], { encoding: "utf8" }),
  );
}

async function importOnce(file: string): Promise<Measure> {
  const started = performance.now();
  const table = await openTable(openFile(file));
  const { matched, added } = await importTable({ labels: table.labels, rows: table.blocks() });
  const ms = performance.now() - started;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, mebibytes: maxRSS / 1024, units: matched + added };
}

/** The same question: active units of category 72xx to 73xx, with their name and band. All as text, as we read them. */
function inDuckDb(python: string, file: string, threads: number): Measure {
  const code = `
import duckdb, json, resource, sys, time
started = time.perf_counter()
db = duckdb.connect()
db.execute("set enable_progress_bar = false")
db.execute(f"set threads to {sys.argv[2]}")
rows = db.execute("""select siren, denominationUniteLegale, categorieJuridiqueUniteLegale, trancheEffectifsUniteLegale, anneeEffectifsUniteLegale
  from read_csv(?, header = true, all_varchar = true)
  where etatAdministratifUniteLegale <> 'C' and categorieJuridiqueUniteLegale between '7210' and '7379'""", [sys.argv[1]]).fetchall()
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"ms": (time.perf_counter() - started) * 1000, "cpuMs": (used.ru_utime + used.ru_stime) * 1000, "mebibytes": used.ru_maxrss / 1024, "units": len(rows)}))
`;
  return JSON.parse(execFileSync(python, ["-c", code, file, String(threads)], { encoding: "utf8" }));
}
