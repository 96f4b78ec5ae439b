import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { nodeBinary } from "../node-binary.ts";
import type { Runner } from "../runner.ts";
import { mebibytes, median, milliseconds, type Section } from "../section.ts";

const script = fileURLToPath(new URL("../harvest-once.ts", import.meta.url));
const SIZES = [10_000, 100_000, 400_000];

/** Harvests of portals of several sizes, the largest as data.gouv.fr: the throughput must not fall, memory must not follow the size. */
export const section: Section = {
  name: "harvest",
  title: "Harvest of a whole portal",
  seconds: 900,
  async run(runner) {
    const measures = new Map<number, Measure[]>(SIZES.map((size) => [size, []]));
    for (let round = 0; round < runner.rounds; round++)
      for (const size of SIZES) {
        const measure = await harvestOf(size, runner);
        if (measure) measures.get(size)?.push(measure);
      }
    const of = (size: number, what: "ms" | "mebibytes") => median((measures.get(size) ?? []).map((one) => one[what]));
    const [small = 0, , large = 0] = SIZES;
    const growth = of(large, "mebibytes") - of(small, "mebibytes");
    return {
      goals: [
        {
          measure: `Harvest of ${large.toLocaleString("en")} resources`,
          goal: `memory does not follow the size: under 2× that of ${small.toLocaleString("en")}`,
          ours: mebibytes(of(large, "mebibytes")),
          beside: `${mebibytes(of(small, "mebibytes"))}; ${mebibytes(growth)} more for ${large / small}× the resources`,
          isMet: of(large, "mebibytes") < 2 * of(small, "mebibytes"),
        },
      ],
      tables: [
        {
          title: "A CKAN on loopback, five resources a dataset, 200 datasets a page",
          columns: ["resources", "median", "k resources/s", "peak memory"],
          rows: SIZES.map((size) => [
            size.toLocaleString("en"),
            milliseconds(of(size, "ms")),
            String(Math.round(size / of(size, "ms"))),
            mebibytes(of(size, "mebibytes")),
          ]),
        },
      ],
      notes: runner.notes,
    };
  },
};

interface Measure {
  readonly ms: number;
  readonly mebibytes: number;
}

async function harvestOf(size: number, runner: Runner): Promise<Measure | null> {
  const args = ["--conditions=source", script];
  const server = spawn(process.execPath, [...args, "serve", String(size)], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [url] = await once(server.stdout, "data");
    const name = `harvest of ${size}`;
    const told = await runner.command(name, nodeBinary(), [...args, "harvest", String(url).trim()]);
    if (told === null) return null;
    const { ms, mebibytes, seen } = JSON.parse(told);
    if (seen !== size) throw new Error(`${seen} resources of ${size}`);
    return { ms, mebibytes };
  } finally {
    server.kill();
  }
}
