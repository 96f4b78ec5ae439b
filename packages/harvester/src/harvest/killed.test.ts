import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { harvestedDatasets } from "./harvest.ts";

/** `KILLS=50` is the long form of this test (`pnpm test:load`). */
const KILLS = Number(process.env.KILLS ?? "6");
const DATASETS = 10_000;
const PAGE = 100;

function portal(): Promise<FaultServer> {
  return faultServer((request, response) => {
    const page = Number(request.url?.split("/").at(-1));
    const ids = Array.from({ length: PAGE }, (_, index) => `d${page * PAGE + index}`);
    const next = (page + 1) * PAGE < DATASETS ? String(page + 1) : null;
    response.end(JSON.stringify({ ids, next }));
  });
}

test(`killed at ${KILLS} random instants, a harvest of ${DATASETS} datasets always ends with the same set`, async () => {
  const server = await portal();
  const folder = await mkdtemp(join(tmpdir(), "odl-killed-"));
  const begin = async (): Promise<ChildProcess> => {
    const script = fileURLToPath(new URL("../test/harvest-until-killed.ts", import.meta.url));
    const child = fork(script, [server.url, folder], { execArgv: ["--conditions=source"] });
    await once(child, "message");
    return child;
  };
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await begin();
      const end = once(child, "exit");
      const timer = setTimeout(() => child.kill("SIGKILL"), Math.random() * 300);
      await end;
      clearTimeout(timer);
    }
    const last = await begin();
    expect(await once(last, "exit")).toEqual([0, null]);
    const seen: string[] = [];
    for await (const { id } of harvestedDatasets(folder)) seen.push(id);
    expect(seen).toHaveLength(DATASETS);
    expect(new Set(seen).size).toBe(DATASETS);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
