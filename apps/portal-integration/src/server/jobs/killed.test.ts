import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../database/embedded/free-port.ts";
import { runningPostmaster } from "../database/embedded/postmaster.ts";
import { startPostgres } from "../database/embedded/start-postgres.ts";
import { openDatabase } from "../database/open-database.ts";
import { supervise } from "../test/service-process.ts";
import { testPortal } from "../test/test-portal.ts";
import { TOKEN, until } from "../test/test-service.ts";

/**
 * Everything is killed under load, at random instants: `KILLS=30` is the long form (`pnpm test:load`), which kills workers too. A killed worker's
 * jobs are given to another one after half a minute, which is long for `pnpm test`: there the server and PostgreSQL die.
 */
const KILLS = Number(process.env.KILLS ?? "3");
const IS_LONG = KILLS > 10;
const FILES = IS_LONG ? 60 : 8;
const head = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE";
const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };

test(`killed ${KILLS} times, nothing is lost and nothing is doubled`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "odl-killed-"));
  // As root, PostgreSQL runs under an account that must reach its folder.
  await chmod(folder, 0o755);
  const files = new Map<string, string>();
  const portal = await testPortal(files, () => sleep(20));
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ ODL_DATA: folder, HOST: "127.0.0.1", PORT: String(port), ODL_PUBLIC_URL: url, ODL_ADMIN_TOKEN: TOKEN },
    ...{ ODL_ALLOW_HOSTS: portal.host, ODL_RATE_LIMIT: "1000000", ODL_LOG_LEVEL: "silent", ODL_WORKER: "non" },
  };
  const server = supervise("serve", env);
  await until(() => isReady(url));
  const workers = Array.from({ length: IS_LONG ? 2 : 1 }, () => supervise("worker", env));
  const load = readUnderLoad(url);
  try {
    const made = await insist(() => ask(`${url}/api/v1/portals`, { url: portal.url }));
    const targets = {
      server: () => server.kill(),
      postgres: async () => {
        const running = await runningPostmaster(join(folder, "postgres", "cluster"));
        if (running !== null) process.kill(running.pid, "SIGKILL");
      },
      ...(IS_LONG ? { worker: () => workers[Math.floor(Math.random() * workers.length)]?.kill() } : {}),
    };
    const kinds = Object.values(targets);
    const expected = new Set<string>();
    let kills = 0;
    for (let round = 0; kills < KILLS || round < 2; round++) {
      publish(files, round);
      for (const text of files.values()) expected.add(createHash("sha256").update(text).digest("hex"));
      const done = audit(url, String(made.id));
      // A last round without any kill shows that all is well again.
      let isOver = false;
      done.then(
        () => (isOver = true),
        () => (isOver = true),
      );
      while (!isOver) {
        await sleep(IS_LONG ? 500 + Math.random() * 2500 : 300);
        if (kills < KILLS && !isOver) await kinds[kills++ % kinds.length]?.();
      }
      await done;
    }
    const { seen, refusals } = await load.stop();
    expect(refusals).toEqual([]);
    const { database, close } = await openDatabase({
      url: (await startPostgres(join(folder, "postgres"))).url,
      folder: "",
    });
    try {
      const reports = await database.selectFrom("reports").select(["id", "resource_id", "sha256", "verdict"]).execute();
      // Every content that an audit saw has its report, once; every report that was ever shown is still there.
      expect(new Set(reports.map(({ sha256 }) => sha256))).toEqual(expected);
      expect(reports).toHaveLength(expected.size);
      expect(reports.map(({ id }) => id)).toEqual(expect.arrayContaining([...seen]));
      const verdicts = await database
        .selectFrom("verdicts")
        .selectAll()
        .orderBy("resource_id")
        .orderBy("since")
        .execute();
      expect(verdicts).toHaveLength(expected.size);
      expect(verdicts.filter(({ current }) => current)).toHaveLength(FILES);
      const audits = await database.selectFrom("audits").select(["finished_at", "failure", "datasets"]).execute();
      expect(audits.filter((one) => one.finished_at === null || one.failure !== null)).toEqual([]);
      console.log(`${kills} kills, ${audits.length} audits, ${reports.length} reports, ${seen.size} seen meanwhile`);
    } finally {
      await close();
    }
  } finally {
    await load.stop();
    await Promise.all([server, ...workers].map((one) => one.stop()));
    portal.close();
    await (await startPostgres(join(folder, "postgres"))).stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}, 900_000);

/** Another content for each file; half of them good. */
function publish(files: Map<string, string>, round: number): void {
  for (let number = 0; number < FILES; number++) {
    const count = (number + round) % 2 === 0 ? "3" : "trois";
    const rows = Array.from({ length: 50 }, (_, row) => `Rennes,35238,M,PRENOM${round}N${number}R${row},${count},2020`);
    files.set(`prenoms-${number}.csv`, `${[head, ...rows].join("\n")}\n`);
  }
}

async function audit(url: string, portal: string): Promise<void> {
  const { audit: id } = await insist(async () => {
    const answer = await ask(`${url}/api/v1/portals/${portal}/audits`);
    return answer.audit === null ? Promise.reject(new Error("another one waits")) : answer;
  });
  await until(async () => {
    const audits = await fetch(`${url}/api/v1/portals/${portal}/audits`).then(
      (answer) => answer.json(),
      () => [],
    );
    return Array.isArray(audits) && audits.some((one) => one.id === id && one.finishedAt !== null);
  }, 400);
}

async function ask(url: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body ?? {}) });
  if (!answer.ok) throw new Error(`${url} ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A client that asks again, as one does when the service comes back. */
async function insist<Value>(act: () => Promise<Value>): Promise<Value> {
  for (let attempt = 0; ; attempt++)
    try {
      return await act();
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(300);
    }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Reads all the time. An answer is a good one, « come back », or none at all; anything else is a fault. */
function readUnderLoad(url: string) {
  const seen = new Set<string>();
  const refusals: string[] = [];
  let isOver = false;
  const reader = async () => {
    while (!isOver) {
      await sleep(20);
      const answer = await fetch(`${url}/api/v1/datasets?limit=100`).catch(() => null);
      const body = await answer?.text().catch(() => null);
      if (answer === null || body == null || answer.status === 503) continue;
      if (answer.status !== 200) refusals.push(`${answer.status} ${body}`);
      else for (const { files } of JSON.parse(body).items) for (const { report } of files) seen.add(report);
    }
  };
  const reading = Promise.all([reader(), reader()]);
  return {
    stop: async () => {
      isOver = true;
      await reading;
      return { seen, refusals };
    },
  };
}
