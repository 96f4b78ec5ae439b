import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testService, until } from "../test/test-service.ts";
import { NIGHTLY, PORTALS } from "./queue.ts";

let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  service = await testService({ ODL_NIGHTLY_HOUR: "3" });
}, 60_000);
afterAll(() => service.close());

test("the night is scheduled at the operator’s hour, in UTC", async () => {
  const schedules = await service.queue.boss.getSchedules();
  expect(schedules.map(({ name, cron, timezone }) => [name, cron, timezone])).toEqual([[NIGHTLY, "0 3 * * *", "UTC"]]);
});

test("the night asks for the audit of every portal, spread over four hours, and once", async () => {
  const { database, queue } = service;
  const portals = await database
    .insertInto("portals")
    .values(
      Array.from({ length: 5 }, (_, number) => ({
        ...{ url: `https://portail-${number}.test/data.json`, title: `Portail ${number}`, connector: "data-json" },
        ...{ software: "data.json 1.1", departement: null },
      })),
    )
    .returning("id")
    .execute();
  // Portals are not to be asked for real: what counts is when each would be. The first one begins at once.
  await queue.boss.offWork(PORTALS);
  await queue.boss.send(NIGHTLY);
  await until(async () => (await jobs()).length === portals.length);
  const planned = await jobs();
  expect(planned.map(({ portal }) => portal).sort()).toEqual(portals.map(({ id }) => id).sort());
  expect(planned.map(({ cause }) => cause)).toEqual(Array(5).fill("schedule"));
  const [first = 0] = planned.map(({ at }) => at);
  expect(planned.map(({ at }) => Math.round((at - first) / 60))).toEqual([0, 48, 96, 144, 192]);
  // A second firing finds those that wait, and doubles none.
  await queue.boss.send(NIGHTLY);
  await until(async () => (await fired()) === 2);
  expect(await jobs()).toHaveLength(portals.length);
}, 60_000);

/** The audits that wait, by the hour they may begin (seconds). */
async function jobs() {
  const { rows } = await sql<{ portal: string; cause: string; at: number }>`
    select data->>'portal' as portal, data->>'cause' as cause, extract(epoch from start_after)::float as at
    from pgboss.job where name = ${PORTALS} order by start_after`.execute(service.database);
  return rows;
}

async function fired(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pgboss.job where name = ${NIGHTLY} and state = 'completed'`.execute(
    service.database,
  );
  return rows[0]?.count ?? 0;
}
