import { beforeEach, expect, test } from "vitest";
import { EDITOR_KEY } from "../../../../../tests/udata/udata-server.ts";
import { until } from "../test/test-service.ts";
import { good, udataWriteBack } from "../test/udata-write-back.ts";

/** Verdicts told on a portal, whose files change. */
let portal: Awaited<ReturnType<typeof udataWriteBack>>;
beforeEach(async () => {
  portal = await udataWriteBack();
  return () => portal.close();
}, 60_000);

test("nothing is written until the administrator asks; then as data.gouv.fr’s badge reads it, and once", async () => {
  const { files, declared, guessed, writes, turn, giveToken, told, settled, audit } = portal;
  await giveToken(EDITOR_KEY);
  await audit();
  expect(writes()).toEqual([]);
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  expect(declared.extras).toMatchObject({
    "check:available": true,
    "opendatalocale:verdict": "invalid",
    "opendatalocale:report": expect.stringMatching(
      /^http:\/\/localhost:4000\/api\/v1\/reports\/[0-9a-f-]{36}\?format=html$/,
    ),
    "validation-report:schema_name": "scdl/prenoms",
    "validation-report:schema_type": "tableschema",
    "validation-report:validator": "opendatalocale",
    "validation-report:valid_resource": false,
    "validation-report:validation_date": expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
  });
  const errors = declared.extras["validation-report:errors"];
  expect(errors).toHaveLength(Number(declared.extras["validation-report:nb_errors"]));
  expect(errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        message: expect.any(String),
        tags: expect.arrayContaining([expect.stringMatching(/^#/)]),
      }),
    ]),
  );
  // Nobody declared a schema for this one: our word stands under our own keys only.
  expect(guessed.extras).toMatchObject({ "opendatalocale:verdict": "valid", "opendatalocale:schema": "scdl/prenoms" });
  expect(Object.keys(guessed.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);
  const before = writes().length;
  expect(before).toBe(2);
  await audit();
  await turn(true);
  await settled();
  expect(writes()).toHaveLength(before);

  files.set("declared.csv", good);
  await audit();
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  expect(declared.extras).toMatchObject({ "validation-report:errors": [], "validation-report:nb_errors": 0 });
  expect(writes()).toHaveLength(before + 1);

  files.delete("declared.csv");
  await audit();
  await until(async () => declared.extras["opendatalocale:verdict"] === "not-checked");
  expect(Object.keys(declared.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);

  await turn(false);
  await until(async () => (await told()).counts.withdrawn === 1);
  expect([declared.extras, guessed.extras]).toEqual([{ "check:available": true }, {}]);
}, 60_000);

test("a write of ours is no change of the data; a change of the producer’s is", async () => {
  const { files, udata, dataset, declared, service, turn, giveToken, told, settled, audit } = portal;
  await giveToken(EDITOR_KEY);
  await audit();
  const modified = async () => {
    const row = await service.database
      .selectFrom("datasets")
      .select(["modified_at", "record"])
      .executeTakeFirstOrThrow();
    return [row.modified_at?.toISOString(), ...row.record.resources.map((one) => one.modified)];
  };
  const before = await modified();
  // As CKAN does, and as udata may: any write moves the dates.
  udata.before = ({ method, url }) => {
    if (method !== "PUT") return;
    const date = new Date().toISOString();
    Object.assign(dataset, { last_modified: date, last_update: date });
    for (const one of dataset.resources) if (url?.includes(one.id)) one.last_modified = date;
  };
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  const moved = new Date(dataset.last_update).getTime();
  expect(moved).toBeGreaterThan(Date.parse(String(before[0])));
  await audit();
  expect(await modified()).toEqual(before);
  files.set("declared.csv", good);
  await audit();
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  await settled();
  await audit();
  expect(await modified()).toEqual(before);
  const date = new Date().toISOString();
  Object.assign(dataset, { last_modified: date, last_update: date });
  await audit();
  expect((await modified())[0]).toBe(new Date(date).toISOString());
}, 60_000);

test("a verdict that nobody confirms any more is taken back by the night’s work", async () => {
  const { files, udata, declared, service, turn, giveToken, audit } = portal;
  await giveToken(EDITOR_KEY);
  files.set("declared.csv", good);
  await audit();
  await turn(true);
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  const old = new Date(Date.now() - 9 * 24 * 3600 * 1000);
  await service.database.updateTable("verdicts").set({ checked_at: old }).execute();
  // The portal does not answer the harvester that night.
  udata.before = ({ method, url, socket }) => {
    if (method === "GET" && url?.startsWith("/api/1/datasets/?")) socket.destroy();
  };
  await service.queue.boss.send("nightly", {});
  await until(async () => declared.extras["opendatalocale:verdict"] === "expired");
  expect(Object.keys(declared.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);
}, 60_000);

test("a dataset without a file of the socle is neither asked for nor counted", async () => {
  const { udata, turn, giveToken, told, settled, audit } = portal;
  await giveToken(EDITOR_KEY);
  const other = udata.state.addDataset({ title: "Photos" });
  await turn(true);
  await audit();
  await until(async () => (await told()).counts.written === 1);
  await settled();
  expect((await told()).datasets).toHaveLength(1);
  expect(udata.requests.filter((line) => line.includes(`/datasets/${other.id}/`))).toEqual([]);
}, 60_000);

test("what another validator wrote is left alone", async () => {
  const { declared, turn, giveToken, told, audit } = portal;
  await giveToken(EDITOR_KEY);
  const theirs = {
    "validation-report:validator": "validata",
    "validation-report:errors": [],
    "validation-report:valid_resource": true,
  };
  declared.extras = { ...theirs };
  await audit();
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  expect(declared.extras).toMatchObject({ ...theirs, "opendatalocale:verdict": "invalid" });
  await turn(false);
  await until(async () => (await told()).counts.withdrawn === 1);
  expect(declared.extras).toEqual(theirs);
}, 60_000);
