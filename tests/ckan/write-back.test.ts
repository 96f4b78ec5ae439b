import { readFileSync } from "node:fs";
import { CkanError, type Resource } from "@opendatalocale/ckan-api-client";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { TOKEN, testService, until } from "../../apps/portal-integration/src/server/test/test-service.ts";
import { clientOf } from "./portal.ts";
import { organizations } from "./seed.ts";

/** Verdicts told on a real CKAN: fields of resources, in one write, that no later harvest takes for a change of the data. */
const portal = inject("portal");
const name = "test-verdict-ecrit";
const headers = { authorization: `Bearer ${TOKEN}` };
const file = (path: string) =>
  new File([readFileSync(new URL(`../../examples/${path}`, import.meta.url))], "prenoms.csv");

describe.skipIf(portal.token === null)("with a token", () => {
  const ckan = clientOf(portal);
  let service: Awaited<ReturnType<typeof testService>>;
  let id: string;
  let dataset: string;
  let resource: Resource;

  beforeAll(async () => {
    await forget();
    dataset = (await ckan.call("package_create", { name, title: "Prénoms", owner_org: organizations[0]?.name ?? "" }))
      .id;
    resource = await ckan.call("resource_create", {
      package_id: dataset,
      name: "Prénoms",
      schema: "scdl/prenoms",
      note_du_producteur: "à garder",
      upload: file("prenoms/prenoms-a-corriger.csv"),
    });
    service = await testService({ ODL_ALLOW_HOSTS: "*", ODL_SECRET_KEY: "a key of thirty-two characters at least" });
    const made = await service.app.inject({
      method: "POST",
      url: "/api/v1/portals",
      headers,
      payload: { url: portal.url },
    });
    id = made.json().id;
    await giveToken(portal.token ?? "");
    await audit();
  }, 300_000);
  afterAll(async () => {
    await service?.close();
    await forget();
  });

  test("the verdict stands on the resource, beside what the producer wrote, and is written once", async () => {
    const before = await seen();
    await turn(true);
    expect(await shown()).toMatchObject({
      opendatalocale_verdict: "invalid",
      opendatalocale_schema: "scdl/prenoms",
      opendatalocale_errors: expect.stringMatching(/^[1-9]\d*$/),
      opendatalocale_report: expect.stringMatching(/\/api\/v1\/reports\/[0-9a-f-]{36}\?format=html$/),
      validation_status: "failure",
      schema: "scdl/prenoms",
      note_du_producteur: "à garder",
    });
    const { metadata_modified: written } = await ckan.call("package_show", { id: dataset });
    await audit();
    await turn(true);
    expect((await ckan.call("package_show", { id: dataset })).metadata_modified).toBe(written);
    expect(await seen()).toEqual(before);
  });

  test("a file that is mended is told as such, one that is gone as not checked", async () => {
    await ckan.call("resource_patch", { id: resource.id, upload: file("prenoms/prenoms.csv") });
    await audit();
    await until(async () => (await shown()).opendatalocale_verdict === "valid");
    expect(await shown()).toMatchObject({ validation_status: "success", opendatalocale_errors: "0" });
    await ckan.call("resource_patch", { id: resource.id, url: `${portal.url}/nothing-here.csv`, url_type: "" });
    await audit();
    await until(async () => (await shown()).opendatalocale_verdict === "not-checked");
    const told = await shown();
    expect(told).toMatchObject({ validation_status: "error" });
    expect(told).not.toHaveProperty("opendatalocale_errors");
  });

  test("what changed since it was read is not overwritten, and nothing of ours stays once it is turned off", async () => {
    const { metadata_modified } = await ckan.call("package_show", { id: dataset });
    await ckan.call("package_patch", { id: dataset, notes: "Changé entre-temps" });
    const stale = ckan.call("package_revise", { match: { id: dataset, metadata_modified }, update: { notes: "x" } });
    await expect(stale).rejects.toMatchObject({ code: "validation" });
    await turn(false);
    const told = await shown();
    expect(Object.keys(told).filter((key) => /^(opendatalocale|validation)_/.test(key))).toEqual([]);
    expect(told.note_du_producteur).toBe("à garder");
  });

  test("a token without the right to write is told, once", async () => {
    await giveToken("not-a-token");
    await turn(true);
    const [publication] = (await publications()).datasets.filter((one: { dataset: string }) => one.dataset !== "");
    expect(publication).toMatchObject({ state: "failed", failure: expect.stringMatching(/unauthorised|not-found/) });
  });

  async function shown(): Promise<Resource & Record<string, unknown>> {
    return ckan.call("resource_show", { id: resource.id });
  }

  async function seen() {
    const rows = await service.database
      .selectFrom("datasets")
      .select("record")
      .where("external_id", "=", dataset)
      .execute();
    return rows.map(({ record }) => [record.modified, record.resources.map(({ modified }) => modified)]);
  }

  async function giveToken(token: string): Promise<void> {
    const url = `/api/v1/portals/${id}/token`;
    expect((await service.app.inject({ method: "PUT", url, headers, payload: { token } })).statusCode).toBe(204);
  }

  async function publications() {
    return (await service.app.inject({ url: `/api/v1/portals/${id}/write-back`, headers })).json();
  }

  /** Asks, and waits until every dataset was written. */
  async function turn(writeBack: boolean): Promise<void> {
    const url = `/api/v1/portals/${id}`;
    expect((await service.app.inject({ method: "PATCH", url, headers, payload: { writeBack } })).statusCode).toBe(200);
    await until(async () => {
      const jobs = await service.queue.boss.findJobs("publish-verdict", {});
      return jobs.length > 0 && jobs.every(({ state }) => ["completed", "failed"].includes(state));
    });
  }

  async function audit(): Promise<void> {
    const url = `/api/v1/portals/${id}/audits`;
    const { audit: asked } = (await service.app.inject({ method: "POST", url, headers })).json();
    await until(async () => {
      const audits = (await service.app.inject(url)).json();
      return audits.some(
        (one: { id: string; finishedAt: string | null }) => one.id === asked && one.finishedAt !== null,
      );
    }, 180);
  }

  async function forget() {
    await ckan.call("dataset_purge", { id: name }).catch((error: unknown) => {
      if (!(error instanceof CkanError) || error.code !== "not-found") throw error;
    });
  }
});
