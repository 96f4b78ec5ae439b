import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { CkanClient } from "@opendatalocale/ckan-api-client";
import { clientOf, keptPortal } from "../../ckan/portal.ts";
import { bench } from "../folders.ts";
import type { Runner } from "../runner.ts";
import { median, milliseconds, type Section, times } from "../section.ts";

const folder = `${bench}ckanapi`;
const OURS = "**ckan-api-client**, package_search";

interface Dump {
  readonly ms: number;
  /** Identifiers and dates. */
  readonly datasets: readonly string[];
}

/** Every dataset of the CKAN that `tests/ckan/ckan.sh up` left running: our client beside ckanapi (PyPI), same portal, same datasets. */
export const section: Section = {
  name: "portal-dump",
  title: "Every dataset of a real CKAN",
  seconds: 600,
  async run(runner) {
    const client = await portalClient(runner);
    const peer = client && ckanapi(runner);
    if (!client || !peer) return { goals: [], tables: [], notes: runner.notes };
    const dumps: Readonly<Record<string, () => Promise<Dump | null>>> = {
      [OURS]: () => ourDump(client.ckan),
      "ckanapi dump, 1 worker": () => theirDump(runner, peer, client.url, 1),
      "ckanapi dump, 3 workers": () => theirDump(runner, peer, client.url, 3),
    };
    const found = new Map<string, Dump[]>(Object.keys(dumps).map((name) => [name, []]));
    for (let round = 0; round < Math.min(3, runner.rounds); round++)
      for (const [name, dump] of Object.entries(dumps)) {
        const one = await dump();
        if (one) found.get(name)?.push(one);
      }
    const ms = (name: string) => median((found.get(name) ?? []).map((one) => one.ms));
    const ours = found.get(OURS)?.[0]?.datasets ?? [];
    return {
      goals: [],
      tables: [
        {
          title: `${ours.length.toLocaleString("en")} datasets, CKAN on loopback, at most 3 rounds`,
          columns: ["", "datasets", "same content", "median", "its time / ours"],
          rows: [...found].map(([name, [first]]) => [
            name,
            String(first?.datasets.length ?? "—"),
            first && digest(first.datasets) === digest(ours) ? "yes" : "no",
            milliseconds(ms(name)),
            times(ms(name) / ms(OURS)),
          ]),
        },
      ],
      notes: runner.notes,
    };
  },
};

/** Null, and noted, when no portal answers. */
async function portalClient(runner: Runner): Promise<{ readonly ckan: CkanClient; readonly url: string } | null> {
  const portal = keptPortal();
  const ckan = portal && clientOf(portal);
  const isUp = await ckan?.call("status_show", {}).then(
    () => true,
    () => false,
  );
  if (portal && ckan && isUp) return { ckan, url: portal.url };
  runner.notes.push("no CKAN answers: `tests/ckan/ckan.sh up`, then `pnpm test:ckan` to fill it");
  return null;
}

/** Installs ckanapi, once. Null, and noted, where it cannot be. */
function ckanapi(runner: Runner): string | null {
  const packages = ["ckanapi==4.11", "setuptools<81"];
  try {
    if (!existsSync(`${folder}/bin/ckanapi`)) {
      execFileSync("python3", ["-m", "venv", folder], { timeout: 60_000 });
      execFileSync(`${folder}/bin/pip`, ["install", "--quiet", ...packages], { timeout: 400_000 });
    }
    return `${folder}/bin/ckanapi`;
  } catch (error) {
    runner.notes.push(`ckanapi could not be installed: ${error instanceof Error ? error.message.split("\n")[0] : ""}`);
    return null;
  }
}

async function ourDump(ckan: CkanClient): Promise<Dump> {
  const began = performance.now();
  const datasets: string[] = [];
  for await (const { id, metadata_modified } of ckan.datasets()) datasets.push(`${id} ${metadata_modified}`);
  return { datasets, ms: performance.now() - began };
}

async function theirDump(runner: Runner, command: string, url: string, workers: number): Promise<Dump | null> {
  // It starts its workers by name.
  const line = [`PATH=${folder}/bin:${process.env.PATH}`, command, "dump", "datasets", "--all", "-q"];
  const began = performance.now();
  const output = await runner.command(`ckanapi, ${workers}`, "env", [...line, "-p", String(workers), "-r", url]);
  if (output === null) return null;
  const ms = performance.now() - began;
  const lines = output.trim().split("\n");
  return { ms, datasets: lines.map((one) => JSON.parse(one)).map(({ id, metadata_modified: at }) => `${id} ${at}`) };
}

function digest(lines: readonly string[]): string {
  return createHash("sha256").update(lines.toSorted().join("\n")).digest("hex");
}
