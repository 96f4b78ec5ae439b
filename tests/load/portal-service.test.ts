import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../apps/portal-integration/src/server/database/embedded/free-port.ts";
import { startPostgres } from "../../apps/portal-integration/src/server/database/embedded/start-postgres.ts";
import { type SupervisedProcess, supervise } from "../../apps/portal-integration/src/server/test/service-process.ts";
import { testPortal } from "../../apps/portal-integration/src/server/test/test-portal.ts";
import { TOKEN, until } from "../../apps/portal-integration/src/server/test/test-service.ts";
import { openLoop } from "./open-loop.ts";

/** The service under load on loopback. `LOAD_FILES` and `LOAD_SECONDS` make it shorter. */
const FILES = Number(process.env.LOAD_FILES ?? "2000");
const SECONDS = Number(process.env.LOAD_SECONDS ?? "60");
const head = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE";
const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };

const files = new Map<string, string>();
/** Milliseconds that a producer's server takes for a file, as one far away does. */
let latency = 0;
let folder: string;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let portal: Awaited<ReturnType<typeof testPortal>>;
let server: SupervisedProcess;
let url: string;
let env: Record<string, string>;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-load-"));
  // As root, PostgreSQL runs under an account that must reach its folder.
  await chmod(folder, 0o755);
  postgres = await startPostgres(join(folder, "postgres"));
  portal = await testPortal(files, () => sleep(latency));
  url = `http://127.0.0.1:${await freePort(0)}`;
  env = {
    ...{
      DATABASE_URL: postgres.url,
      ODL_DATA: folder,
      HOST: "127.0.0.1",
      PORT: new URL(url).port,
      ODL_PUBLIC_URL: url,
    },
    ...{ ODL_ADMIN_TOKEN: TOKEN, ODL_ALLOW_HOSTS: portal.host, ODL_RATE_LIMIT: "1000000", ODL_LOG_LEVEL: "silent" },
    ...{ ODL_WORKER: "non", ODL_REQUEST_SECONDS: "60" },
  };
  publish(0, 1);
  server = supervise("serve", env);
  await until(
    () =>
      fetch(`${url}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60,
  );
  const made = await fetch(`${url}/api/v1/portals`, {
    method: "POST",
    headers,
    body: JSON.stringify({ url: portal.url }),
  });
  id = (await made.json()).id;
});
afterAll(async () => {
  await server?.stop();
  portal?.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test(`${FILES} files by one worker and by three`, async () => {
  const rates: Record<string, number> = {};
  let round = 0;
  // A server far away is waited for; one that is near keeps the processors busy.
  for (const [name, wait, count] of [
    ["far", 1000, FILES / 5],
    ["near", 0, FILES],
  ] as const)
    for (const number of [1, 3]) {
      latency = wait;
      publish(++round, count);
      const workers = Array.from({ length: number }, () => supervise("worker", env));
      await sleep(4000);
      const seconds = await audit();
      await Promise.all(workers.map((worker) => worker.stop()));
      rates[`${name} ${number}`] = count / seconds;
      console.log(
        `${count} files, ${wait} ms away, ${number} worker(s): ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} files/s`,
      );
    }
  console.log(`processors: ${availableParallelism()}, which bind what is near; what is far is bound by the wait`);
  const total = await fetch(`${url}/api/v1/datasets?limit=1`).then((answer) => answer.json());
  expect(total.total).toBe(FILES);
  // Waiting for others is what workers share best; the processors of one machine they cannot multiply.
  expect((rates["far 3"] ?? 0) / (rates["far 1"] ?? 1)).toBeGreaterThan(1.8);
});

test(`200 reads a second for ${SECONDS} s, without an error`, async () => {
  const { items } = await fetch(`${url}/api/v1/datasets?limit=500`).then((answer) => answer.json());
  const ids: string[] = items.map((one: { id: string }) => one.id);
  const reports: string[] = items.map((one: { files: { report: string }[] }) => one.files[0]?.report);
  const urls = ids.flatMap((one, index) => [
    `${url}/api/v1/datasets?limit=50&offset=${index}`,
    `${url}/api/v1/datasets/${one}`,
    `${url}/api/v1/datasets/${one}/verdict`,
    `${url}/badge/${one}.svg`,
    `${url}/api/v1/reports/${reports[index]}`,
    `${url}/api/v1/datasets/${one}/history`,
    `${url}/api/v1/observatory`,
    `${url}/api/v1/schemas`,
  ]);
  const { statuses, p50, p99, worst } = await openLoop(urls, 200, SECONDS);
  console.log(
    `reads: ${JSON.stringify(statuses)}, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
  );
  expect(statuses).toEqual({ 200: 200 * SECONDS });
  expect(p99).toBeLessThan(1000);
});

function publish(round: number, count: number): void {
  files.clear();
  for (let number = 0; number < count; number++) {
    const rows = Array.from(
      { length: 100 },
      (_, row) => `Rennes,35238,M,PRENOM${round}N${number}R${row},${(number + row) % 50 === 0 ? "trois" : "3"},2020`,
    );
    files.set(`prenoms-${number}.csv`, `${[head, ...rows].join("\n")}\n`);
  }
}

/** @returns the seconds from the first dataset's turn to the last one's end */
async function audit(): Promise<number> {
  const asked = await fetch(`${url}/api/v1/portals/${id}/audits`, { method: "POST", headers, body: "{}" });
  const { audit: one } = await asked.json();
  let read = 0;
  let done = 0;
  await until(async () => {
    const audits = await fetch(`${url}/api/v1/portals/${id}/audits`).then((answer) => answer.json());
    const mine = audits.find((each: { id: string }) => each.id === one);
    if (mine?.datasets != null && read === 0) read = performance.now();
    if (mine?.finishedAt != null) done = performance.now();
    return done > 0;
  }, 800);
  return (done - read) / 1000;
}
