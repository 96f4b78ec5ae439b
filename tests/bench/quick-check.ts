import { type BenchFileName, benchFiles, writeBenchFile } from "./files/write-bench-file.ts";
import { bench } from "./folders.ts";
import { type Measure, Runner } from "./runner.ts";

const peers = ["papa", "udsv"] as const;
/** Rounds at first, and at most: an order that noise broke is looked at again. */
const FIRST_ROUNDS = 2;
const MOST_ROUNDS = 4;
/** Enough that what is measured is not the warming up of the code. */
const files = { deliberations: 300_000, subventions: 200_000, irve: 200_000 } as const;

/** True when our whole validation is faster than each peer's parsing on each file, by the best of alternated rounds. */
export async function quickCheck(product: string): Promise<boolean> {
  let isRight = true;
  for (const name of ["deliberations", "subventions", "irve"] as const)
    isRight = (await isFaster(name, product)) && isRight;
  return isRight;
}

async function isFaster(name: BenchFileName, product: string): Promise<boolean> {
  const rows = files[name];
  const job = { path: `${bench}${name}-${rows}.csv`, schema: benchFiles[name].schema };
  writeBenchFile(name, rows, job.path);
  const best = { odl: Number.POSITIVE_INFINITY, papa: Number.POSITIVE_INFINITY, udsv: Number.POSITIVE_INFINITY };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const runner = new Runner({ rounds: 1, product, peers: "", seconds: 60 });
    const found = await runner.alternate({
      odl: { engine: "odl", job },
      papa: { engine: "papa", job },
      udsv: { engine: "udsv", job },
    });
    if (runner.notes.length > 0) throw new Error(runner.notes.join("\n"));
    for (const engine of ["odl", ...peers] as const)
      best[engine] = Math.min(best[engine], ...found[engine].map(seen(rows)));
    if (round + 1 >= FIRST_ROUNDS && peers.every((peer) => best.odl < best[peer])) break;
  }
  const ratios = peers.map((peer) => `${peer} ${(best[peer] / best.odl).toFixed(1)}×`).join(", ");
  const isRight = peers.every((peer) => best.odl < best[peer]);
  console.log(
    `${name}: ours ${Math.round(best.odl)} ms; ${ratios}${isRight ? "" : "  ← slower than a peer that only parses"}`,
  );
  return isRight;
}

/** Its time, once it is sure that it went through the whole file. */
function seen(rows: number): (measure: Measure) => number {
  return (measure) => {
    if (measure.rows !== rows) throw new Error(`${measure.rows} rows of ${rows}`);
    return measure.ms;
  };
}
