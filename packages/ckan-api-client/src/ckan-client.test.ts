import { existsSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import { createCkanClient } from "./ckan-client.ts";
import { CkanError } from "./ckan-error.ts";
import type { Dataset, Group } from "./model.ts";
import { fakePortal } from "./test/fake-portal.ts";

const recorded = new URL("../../../../shared/reference/portals/", import.meta.url);

test.each<[string, string]>([
  ["https://portail.example.fr", "https://portail.example.fr"],
  ["https://portail.example.fr/", "https://portail.example.fr"],
  ["https://example.fr/ckan/", "https://example.fr/ckan"],
  ["https://example.fr/ckan/api/3/action/", "https://example.fr/ckan"],
  ["https://example.fr/api/3", "https://example.fr"],
  ["https://example.fr/?a=1#b", "https://example.fr"],
])("%s is the portal %s", async (address, expected) => {
  const urls: string[] = [];
  const ckan = createCkanClient(address, {
    fetch: async (input) => {
      urls.push(String(input));
      return Response.json({ success: true, result: [] });
    },
  });
  await ckan.call("package_list", { limit: 1 });
  expect([ckan.url, ...urls]).toEqual([expected, `${expected}/api/3/action/package_list?limit=1`]);
});

test.each(["ftp://example.fr", "example.fr", "", "https://user:pass@example.fr"])("%j is no portal", (address) => {
  expect(() => createCkanClient(address)).toThrow(expect.objectContaining({ name: "CkanError", code: "bad-address" }));
});

test("reads go by GET, or by POST when their parameters are not plain; writes by POST", async () => {
  const { fetch, asked } = fakePortal({});
  const ckan = createCkanClient("https://example.fr", { fetch });
  await ckan.call("package_search", { q: "eau", rows: 5, include_private: true });
  await ckan.call("package_search", { fq_list: ["a:b"] });
  await ckan.call("package_search", { q: "x".repeat(3000) });
  await ckan.call("package_patch", { id: "1", title: "Titre" });
  await ckan.call("my_extension_show", { id: "1" });
  await ckan.call("my_extension_do");
  expect(asked.map(({ method, params }) => [method, JSON.stringify(params).slice(0, 60)])).toEqual([
    ["GET", '{"q":"eau","rows":"5","include_private":"true"}'],
    ["POST", '{"fq_list":["a:b"]}'],
    ["POST", expect.stringContaining("xxx")],
    ["POST", '{"id":"1","title":"Titre"}'],
    ["GET", '{"id":"1"}'],
    ["POST", "{}"],
  ]);
});

test("only reads are tried again when an answer is lost", async () => {
  let calls = 0;
  const fetch = async () => {
    calls++;
    throw new TypeError("fetch failed");
  };
  const ckan = createCkanClient("https://example.fr", { fetch, retry: { attempts: 3, delay: 1 } });
  await expect(ckan.call("package_show", { id: "1" })).rejects.toMatchObject({
    code: "network",
    action: "package_show",
  });
  expect(calls).toBe(3);
  await expect(ckan.call("package_create", { name: "a" })).rejects.toMatchObject({ code: "network", status: null });
  expect(calls).toBe(4);
});

test("the token goes in its header, and with another header no redirect is followed", async () => {
  const inits: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (_, init = {}) => {
    inits.push(init);
    return Response.json({ success: true, result: null });
  };
  await createCkanClient("https://example.fr", { fetch, token: "t", contact: "https://a.fr" }).call("status_show", {});
  await createCkanClient("https://example.fr", { fetch, token: "t", tokenHeader: "X-Key" }).call("status_show", {});
  expect(inits[0]).toMatchObject({
    redirect: "follow",
    headers: { Authorization: "t", "user-agent": "opendatalocale-ckan-api-client (+https://a.fr)" },
  });
  expect(inits[1]).toMatchObject({ redirect: "manual", headers: { "X-Key": "t" } });
});

test("a caller that stops gets a coded error", async () => {
  const ckan = createCkanClient("https://example.fr");
  const stopped = ckan.call("status_show", {}, { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toBeInstanceOf(CkanError);
  await expect(stopped).rejects.toMatchObject({ code: "aborted" });
});

test("a resource with a file goes as a form", async () => {
  const forms: FormData[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    forms.push(await new Response(init?.body ?? null).formData());
    return Response.json({ success: true, result: { id: "r" } });
  };
  const upload = new File(["a;b"], "a.csv", { type: "text/csv" });
  await createCkanClient("https://example.fr", { fetch }).call("resource_create", {
    package_id: "d",
    upload,
    schema: { name: "scdl/x" },
    champ: undefined,
  });
  const sent = [...(forms[0] ?? [])].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  expect(sent).toEqual([
    ["package_id", "d"],
    ["schema", '{"name":"scdl/x"}'],
    ["upload", "a.csv"],
  ]);
});

// Answers kept outside the repository: where the folder is absent, this says so.
describe.skipIf(!existsSync(recorded))("recorded answers", () => {
  const replay = (name: string) => async () => new Response(readFileSync(new URL(name, recorded)));
  const portal = (name: string) => createCkanClient("https://example.fr", { fetch: replay(name) });

  test("package_search", async () => {
    const { count, results } = await portal("ckan-package_search-envidat.json").call("package_search", {});
    expect(count).toBeGreaterThan(0);
    for (const dataset of results) {
      expect(dataset).toMatchObject({ id: expect.any(String), name: expect.any(String), resources: expect.any(Array) });
      for (const resource of dataset.resources) expect(resource.package_id).toBe(dataset.id);
    }
  });

  test("organization_list", async () => {
    const portalOfEnvidat = portal("ckan-organization_list-envidat.json");
    const organizations = await portalOfEnvidat.call("organization_list", { all_fields: true });
    for (const one of organizations) expect(one).toMatchObject({ id: expect.any(String), title: expect.any(String) });
    expect(organizations.length).toBeGreaterThan(0);
  });

  test("DKAN's package_show", async () => {
    const dataset = await portal("dkan-package_show-fr.json").call("package_show", { id: "1" });
    expect(dataset).toMatchObject({ id: expect.any(String), resources: expect.any(Array) });
  });
});

test("types follow the action", () => {
  const { call, datasets } = createCkanClient("https://example.fr", { fetch: fakePortal({}).fetch });
  expectTypeOf(call("package_show", { id: "1" })).resolves.toEqualTypeOf<Dataset>();
  expectTypeOf(call("organization_list", {})).resolves.toEqualTypeOf<readonly string[]>();
  expectTypeOf(call("organization_list", { all_fields: true })).resolves.toEqualTypeOf<readonly Group[]>();
  expectTypeOf(call("any_other", { x: 1 })).resolves.toBeUnknown();
  expectTypeOf(datasets()).toExtend<AsyncIterable<Dataset>>();
  expectTypeOf<Dataset["conforms_to"]>().toBeUnknown();
  // @ts-expect-error an id is missing
  call("package_show", {}).catch(() => undefined);
  // @ts-expect-error no such parameter
  call("package_search", { page: 1 }).catch(() => undefined);
  // @ts-expect-error rows is a number
  call("package_search", { rows: "1" }).catch(() => undefined);
});
