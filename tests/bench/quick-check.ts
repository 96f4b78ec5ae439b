import { type BenchFileName, benchFiles, writeBenchFile } from "./files/write-bench-file.ts";
import { bench } from "./folders.ts";
import { type Measure, Runner } from "./runner.ts";

const peers = ["papa", "udsv"] as const;
/** Rounds at first, and at most: an order that noise broke is looked at again. */
const FIRST_ROUNDS = 2;
const MOST_ROUNDS = 4;
/** Enough that what is measured is not the warming up of the code. */
const files = { deliberations: 300_000, subventions: 200_000, irve: 200_000 } as const;

/**
 * Where the order is not ours yet, how near we are: it must not get far worse (the measure is noisy). IRVE has forty short typed columns and eight rules of the
 * prose; parsing it alone takes uDSV about as long as checking it takes us (docs/benchmarks.md).
 */
const NOT_YET: Readonly<Record<string, number>> = { "irve udsv": 0.5, "irve papa": 0.5 };

/** True when our whole validation is faster than each peer's parsing on each file (but for `NOT_YET`), by the best of alternated rounds. */
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
    if (round + 1 >= FIRST_ROUNDS && peers.every((peer) => isInOrder(name, peer, best))) break;
  }
  const ratios = peers.map((peer) => `${peer} ${(best[peer] / best.odl).toFixed(1)}×`).join(", ");
  const isRight = peers.every((peer) => isInOrder(name, peer, best));
  const isBehind = peers.some((peer) => best.odl >= best[peer]);
  console.log(
    `${name}: ours ${Math.round(best.odl)} ms; ${ratios}${isBehind ? "  ← slower than a peer that only parses" : ""}${isRight ? "" : ", and slower than it was"}`,
  );
  return isRight;
}

function isInOrder(name: string, peer: (typeof peers)[number], best: Readonly<Record<string, number>>): boolean {
  return (best[peer] ?? 0) / (best.odl ?? 0) > (NOT_YET[`${name} ${peer}`] ?? 1);
}

/** Its time, once it is sure that it went through the whole file. */
function seen(rows: number): (measure: Measure) => number {
  return (measure) => {
    if (measure.rows !== rows) throw new Error(`${measure.rows} rows of ${rows}`);
    return measure.ms;
  };
}
