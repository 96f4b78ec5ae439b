import { createHash } from "node:crypto";
import { type CkanClient, CkanError } from "@opendatalocale/ckan-api-client";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { clientOf } from "./portal.ts";
import { organizations } from "./seed.ts";

const portal = inject("portal");
const owner_org = organizations[0]?.name ?? "";
const name = "test-ecriture";

describe.skipIf(portal.token === null)("with a token", () => {
  const ckan = clientOf(portal);
  beforeAll(async () => {
    await forget(ckan);
    await ckan.call("package_create", { name, title: "Écriture", owner_org, extras: [{ key: "a", value: "1" }] });
  });
  afterAll(() => forget(ckan));

  test("a patch keeps what it does not name; an extra is changed alone by package_revise", async () => {
    await ckan.call("package_patch", { id: name, notes: "Une note" });
    await ckan.call("package_revise", { match: { name }, update__extras__0: { value: "2" } });
    expect(await ckan.call("package_show", { id: name })).toMatchObject({
      title: "Écriture",
      notes: "Une note",
      extras: [{ key: "a", value: "2" }],
    });
  });

  test("what is wrong with each field is told", async () => {
    const wrong = ckan.call("package_create", { name, owner_org: "nobody", tags: [{ name: "à, virgule" }] });
    await expect(wrong).rejects.toMatchObject({
      code: "validation",
      status: 409,
      fields: { name: [expect.any(String)] },
    });
    const nested = ckan.call("resource_create", { package_id: name, url: "x", size: "many" });
    await expect(nested).rejects.toMatchObject({ code: "validation", fields: { size: [expect.any(String)] } });
  });

  test("a file of 20 MB streamed with no size said comes back byte for byte, and can be replaced", async () => {
    const sent = createHash("sha256");
    async function* rows() {
      for (let part = 0; part < 20; part++) {
        const chunk = new Uint8Array(2 ** 20).fill(part);
        sent.update(chunk);
        yield chunk;
      }
    }
    const file = { name: "grand.csv", type: "text/csv", content: rows() };
    const { id, url } = await ckan.call("resource_create", { package_id: name, name: "grand", upload: file });
    const received = createHash("sha256").update(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect(received.digest("hex")).toBe(sent.digest("hex"));

    const small = await ckan.call("resource_patch", { id, upload: new File(["a;b\n1;2\n"], "petit.csv") });
    expect(await (await fetch(small.url)).text()).toBe("a;b\n1;2\n");
    await ckan.call("resource_delete", { id });
    await expect(ckan.call("resource_show", { id })).rejects.toMatchObject({ code: "not-found" });
  });

  test("the DataStore: create, upsert, read by pages, delete", async () => {
    const { id } = await ckan.call("resource_create", { package_id: name, url: "https://example.fr/a.csv" });
    const fields = [{ id: "code", type: "text" }];
    const records = Array.from({ length: 25 }, (_, index) => ({ code: `c${index}` }));
    await ckan.call("datastore_create", { resource_id: id, force: true, fields, records, primary_key: "code" });
    await ckan.call("datastore_upsert", { resource_id: id, force: true, records: [{ code: "c25" }, { code: "c0" }] });
    expect(await ckan.call("datastore_info", { id })).toMatchObject({
      fields: [expect.objectContaining({ id: "code" })],
    });
    const codes: unknown[] = [];
    for await (const { code } of ckan.records({ resource_id: id }, { pageSize: 4 })) codes.push(code);
    expect([...codes].sort()).toEqual(Array.from({ length: 26 }, (_, index) => `c${index}`).sort());
    await ckan.call("datastore_delete", { resource_id: id, force: true, filters: { code: "c3" } });
    expect((await ckan.call("datastore_search", { resource_id: id })).total).toBe(25);
    await ckan.call("datastore_delete", { resource_id: id, force: true });
  });

  test("groups, tags, vocabularies, activity, jobs, users and tokens", async () => {
    await ckan.call("group_purge", { id: `${name}-groupe` }).catch(unlessMissing);
    const group = await ckan.call("group_create", { name: `${name}-groupe`, title: "Groupe" });
    await ckan.call("package_patch", { id: name, groups: [{ id: group.id }], tags: [{ name: "eau" }] });
    expect(await ckan.call("group_show", { id: group.id })).toMatchObject({ package_count: 1 });
    expect(await ckan.call("tag_list", { query: "eau" })).toContain("eau");
    await ckan.call("group_patch", { id: group.id, description: "Un groupe" });
    await ckan.call("group_delete", { id: group.id });
    await ckan.call("group_purge", { id: group.id });

    const old = await ckan.call("vocabulary_list", {});
    for (const { id, name: title, tags } of old.filter((one) => one.name === name)) {
      for (const tag of tags) await ckan.call("tag_delete", { id: tag.name, vocabulary_id: id });
      await ckan.call("vocabulary_delete", { id });
      expect(title).toBe(name);
    }
    const vocabulary = await ckan.call("vocabulary_create", { name, tags: [{ name: "un" }] });
    expect(await ckan.call("vocabulary_show", { id: vocabulary.id })).toMatchObject({ tags: [{ name: "un" }] });

    expect((await ckan.call("package_activity_list", { id: name })).length).toBeGreaterThan(0);
    expect(await ckan.call("job_list", {})).toEqual(expect.any(Array));
    const me = await ckan.call("user_show", {});
    const { token } = await ckan.call("api_token_create", { user: me.name, name: "jetable" });
    expect((await ckan.call("api_token_list", { user_id: me.name })).map((one) => one.name)).toContain("jetable");
    await ckan.call("api_token_revoke", { token });
    const revoked = clientOf({ ...portal, token }).call("api_token_list", { user_id: me.name });
    await expect(revoked).rejects.toMatchObject({ code: "not-authorized" });
  });
});

async function forget(ckan: CkanClient) {
  await ckan.call("dataset_purge", { id: name }).catch(unlessMissing);
}

function unlessMissing(error: unknown) {
  if (!(error instanceof CkanError) || error.code !== "not-found") throw error;
}
