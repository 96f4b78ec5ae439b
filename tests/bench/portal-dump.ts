import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clientOf, keptPortal } from "../ckan/portal.ts";

/**
 * Every dataset of the CKAN that `tests/ckan/ckan.sh up` left running: our client beside ckanapi (PyPI), same portal, same
 * datasets, rounds alternated, medians. Times are printed, never judged.
 */
const rounds = 3;
const folder = fileURLToPath(new URL("../../.bench/", import.meta.url));
const ckanapi = `${folder}ckanapi/bin/ckanapi`;
const portal = keptPortal();
if (portal === null) {
  console.error("no portal: run tests/ckan/ckan.sh up, then pnpm test:ckan to fill it");
  process.exit(2);
}
if (!existsSync(ckanapi)) {
  execFileSync("python3", ["-m", "venv", `${folder}ckanapi`]);
  execFileSync(`${folder}ckanapi/bin/pip`, [
    "install",
    "-q",
    "--disable-pip-version-check",
    "ckanapi==4.11",
    "setuptools<81",
  ]);
}

interface Dump {
  readonly ms: number;
  readonly ids: readonly string[];
}

const engines: Readonly<Record<string, () => Promise<Dump>>> = {
  "ckan-api-client, package_search": async () => timed(async () => ids(clientOf(portal).datasets())),
  "ckanapi dump, 1 worker": async () => dumpByCkanapi(1),
  "ckanapi dump, 3 workers": async () => dumpByCkanapi(3),
};
const measures = new Map<string, Dump[]>(Object.keys(engines).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const [name, run] of Object.entries(engines)) measures.get(name)?.push(await run());

const medians = new Map([...measures].map(([name, found]) => [name, median(found.map(({ ms }) => ms))]));
const [ours = 1] = medians.values();
console.table(
  [...measures].map(([engine, [first]]) => ({
    engine,
    datasets: first?.ids.length,
    "same content": digest(first?.ids ?? []) === digest(measures.values().next().value?.[0]?.ids ?? []),
    ms: Math.round(medians.get(engine) ?? 0),
    "its time / ours": ((medians.get(engine) ?? 0) / ours).toFixed(1),
  })),
);

async function timed(run: () => Promise<readonly string[]>): Promise<Dump> {
  const began = performance.now();
  return { ids: await run(), ms: performance.now() - began };
}

async function ids(datasets: AsyncIterable<{ readonly id: string; readonly metadata_modified: string }>) {
  const found: string[] = [];
  for await (const { id, metadata_modified } of datasets) found.push(`${id} ${metadata_modified}`);
  return found;
}

function dumpByCkanapi(workers: number): Promise<Dump> {
  return timed(async () => {
    // It starts its workers by name.
    const env = { ...process.env, PATH: `${folder}ckanapi/bin:${process.env.PATH}` };
    const args = ["dump", "datasets", "--all", "-q", "-p", String(workers), "-r", portal?.url ?? ""];
    const { stdout, status, stderr } = spawnSync(ckanapi, args, { encoding: "utf8", maxBuffer: 2 ** 30, env });
    if (status !== 0) throw new Error(`ckanapi: ${stderr}`);
    const datasets = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return datasets.map(({ id, metadata_modified }) => `${id} ${metadata_modified}`);
  });
}

function digest(lines: readonly string[]): string {
  return createHash("sha256")
    .update([...lines].sort().join("\n"))
    .digest("hex");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
