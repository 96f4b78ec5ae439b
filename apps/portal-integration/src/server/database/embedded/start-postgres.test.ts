import { chmod, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningPostmaster } from "./postmaster.ts";
import { startPostgres } from "./start-postgres.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-postgres-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("keeps its data from one start to the next, and uses a server that still runs", async () => {
  const first = await startPostgres(folder);
  await query(first.url, "create table kept as select 'yes' as value");
  const second = await startPostgres(folder);
  expect(second.url).toBe(first.url);
  await second.stop();
  await query(first.url, "select 1");
  await first.stop();
  expect(await runningPostmaster(join(folder, "cluster"))).toBeNull();
  const third = await startPostgres(folder);
  expect(await query(third.url, "select value from kept")).toEqual([{ value: "yes" }]);
  await third.stop();
}, 60_000);

test("a server that was killed is started again, at the same address and on the same data", async () => {
  const postgres = await startPostgres(folder);
  await query(postgres.url, "create table survivor as select 1 as value");
  for (let kill = 0; kill < 2; kill++) {
    const running = await runningPostmaster(join(folder, "cluster"));
    process.kill(running?.pid ?? 0, "SIGKILL");
    await expect
      .poll(() => query(postgres.url, "select value from survivor").catch(() => null), { timeout: 20_000 })
      .toEqual([{ value: 1 }]);
  }
  await postgres.stop();
  expect(await runningPostmaster(join(folder, "cluster"))).toBeNull();
}, 60_000);

test("behind a folder that its account may not pass through, its data is in the shelter, and found there again", async () => {
  const closed = join(folder, "closed-to-others");
  const shelter = join(folder, "shelter");
  await chmod(folder, 0o755);
  await mkdir(closed, { mode: 0o700 });
  const wanted = join(closed, "postgres");
  const first = await startPostgres(wanted, { shelter });
  await query(first.url, "create table kept as select 'yes' as value");
  await first.stop();
  const second = await startPostgres(wanted, { shelter });
  expect(await query(second.url, "select value from kept")).toEqual([{ value: "yes" }]);
  await second.stop();
  // Only root lends its rights to another account.
  const isRoot = process.getuid?.() === 0;
  expect([(await readdir(shelter).catch(() => [])).length, (await readdir(wanted)).length > 0]).toEqual([
    isRoot ? 1 : 0,
    !isRoot,
  ]);
}, 60_000);

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}
