import { createUdataClient, UdataError } from "@opendatalocale/udata-api-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EDITOR_KEY, READER_KEY, startUdata, type UdataServer } from "./udata-server.ts";

/**
 * The client against the contract server. With `UDATA_URL` (and `UDATA_API_KEY`, an editor's), what neither needs nor leaves anything
 * behind also runs against a real udata.
 */
let server: UdataServer;
beforeEach(async () => {
  server = await startUdata();
});
afterEach(() => server.close());

const client = (apiKey?: string) =>
  createUdataClient({ url: server.url, retry: { delay: 1 }, ...(apiKey === undefined ? {} : { apiKey }) });

async function idsOf(list: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

function publish(count: number): string[] {
  return Array.from({ length: count }, (_, index) => server.state.addDataset({ title: `Jeu ${index}` }).id);
}

describe("lists", () => {
  test("every dataset, once, page after page", async () => {
    const ids = publish(125);
    expect(await idsOf(client().datasets.list())).toEqual(ids);
    expect(server.requests).toHaveLength(3);
  });

  test("filters, and only the fields asked for", async () => {
    publish(2);
    const { id } = server.state.addDataset({ title: "Subventions", tags: ["scdl"] });
    const found: unknown[] = [];
    for await (const one of client().datasets.list({ tag: ["scdl"] }, { mask: "id,title" })) found.push(one);
    expect(found).toEqual([{ id, title: "Subventions" }]);
  });

  test("what is added meanwhile is there, what is deleted meanwhile skips nothing", async () => {
    const ids = publish(120);
    server.before = ({ url }) => {
      if (!url?.includes("page=2&")) return;
      server.before = () => {};
      for (const id of ids.slice(0, 30)) server.state.datasets.delete(id);
      ids.push(server.state.addDataset({ title: "Nouveau" }).id);
    };
    const seen = await idsOf(client().datasets.list());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(ids.slice(30)));
  });

  test("pages that vanish under our feet: nothing is skipped", async () => {
    const ids = publish(101);
    server.before = ({ url }) => {
      if (!url?.includes("page=3&")) return;
      server.before = () => {};
      for (const id of ids.slice(0, 60)) server.state.datasets.delete(id);
    };
    expect(await idsOf(client().datasets.list())).toEqual(expect.arrayContaining(ids.slice(60)));
  });

  test.each([1, 37, 50, 51, 124, 125])("goes on after %i datasets", async (stop) => {
    const ids = publish(125);
    const first = client().datasets.list();
    const seen: string[] = [];
    for await (const { id } of first) {
      seen.push(id);
      if (seen.length === stop) break;
    }
    seen.push(...(await idsOf(client().datasets.list({}, { cursor: first.cursor }))));
    expect(seen).toEqual(ids);
  });

  test("an organisation's datasets, by SIRET or name", async () => {
    const { id, name, slug } = server.state.addOrganization({
      name: "Ville de Test",
      business_number_id: "21350238800019",
    });
    const dataset = server.state.addDataset({ title: "a", organization: { id, name, slug } });
    publish(1);
    expect(await idsOf(client().organizations.list({ business_number_id: "21350238800019" }))).toEqual([id]);
    expect(await idsOf(client().datasets.list({ organization: id }))).toEqual([dataset.id]);
    expect(await idsOf(client().organizations.datasets(id))).toEqual([dataset.id]);
  });
});

describe("what a publisher does", () => {
  test("creates a dataset, sends a file, declares its schema, replaces the file, deletes", async () => {
    const { datasets, resources } = client(EDITOR_KEY);
    const dataset = await datasets.create({ title: "Subventions 2023", description: "Versées en 2023." });
    const file = { name: "subventions.csv", content: new Blob(["nomAttribuant\nVille\n"]) };
    const { id } = await resources.upload(dataset.id, file);
    const schema = { name: "scdl/subventions", version: "2.1.1" };
    const updated = await resources.update(dataset.id, id, { title: "Le fichier", url: "", schema });
    expect(updated).toMatchObject({ title: "Le fichier", filesize: 20, schema, checksum: { type: "sha1" } });
    await resources.replaceFile(dataset.id, id, { name: "autre.csv", content: new Blob(["x"]) });
    expect((await resources.get(id)).resource.filesize).toBe(1);
    expect(await datasets.schemas(dataset.id)).toEqual([schema]);
    await resources.delete(dataset.id, id);
    expect(await idsOf(resources.list(dataset.id))).toEqual([]);
    await datasets.delete(dataset.id);
    await expect(datasets.get(dataset.id)).rejects.toMatchObject({ code: "gone", status: 410 });
  });

  test("extras merge; null takes a key away; a key that is not there is told for a resource", async () => {
    const { datasets, resources } = client(EDITOR_KEY);
    const dataset = server.state.addDataset({ title: "a", extras: { kept: 1, gone: 2 } });
    const { id } = server.state.addResource(dataset, { title: "r", url: "http://x.test/a.csv" });
    expect(await datasets.patchExtras(dataset.id, { gone: null, new: true })).toEqual({ kept: 1, new: true });
    await datasets.deleteExtras(dataset.id, ["new", "absent"]);
    expect(await datasets.extras(dataset.id)).toEqual({ kept: 1 });
    expect(await resources.patchExtras(dataset.id, id, { "validation-report:valid_resource": true })).toEqual({
      "validation-report:valid_resource": true,
    });
    await expect(resources.deleteExtras(dataset.id, id, ["absent"])).rejects.toMatchObject({ code: "not-found" });
  });

  test("a discussion is opened, answered and closed", async () => {
    const { discussions } = client(EDITOR_KEY);
    const subject = { class: "Dataset", id: server.state.addDataset({ title: "a" }).id };
    const { id } = await discussions.create({ title: "Un fichier à corriger", comment: "Bonjour", subject });
    const closed = await discussions.comment(id, { comment: "Merci", close: true });
    expect(closed.discussion.map(({ content }) => content)).toEqual(["Bonjour", "Merci"]);
    await expect(discussions.comment(id, { comment: "Encore" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("errors", () => {
  test.each<[name: string, call: () => Promise<unknown>, code: string, status: number | null]>([
    ["nothing there", () => client().datasets.get("absent"), "not-found", 404],
    ["no key", () => client().datasets.delete("x"), "unauthorised", 401],
    ["a wrong key", () => client("wrong").me(), "unauthorised", 401],
    ["no right", () => client(READER_KEY).datasets.delete("x"), "forbidden", 403],
    ["no search engine", () => idsOf(client().datasets.search({ q: "x" })), "not-implemented", 501],
    ["a stop", () => client().datasets.get("x", { signal: AbortSignal.abort() }), "aborted", null],
  ])("%s", async (_, call, code, status) => {
    const error = await call().catch((reason) => reason);
    expect(error).toBeInstanceOf(UdataError);
    expect(error).toMatchObject({ code, status });
  });

  test("a form that is refused tells each field", async () => {
    const creating = client(EDITOR_KEY).datasets.create({ title: "", description: "" });
    await expect(creating).rejects.toMatchObject({
      code: "validation",
      fields: { title: ["This field is required."] },
    });
  });

  test("the key never stands in an error", async () => {
    const error = await client("secret-key")
      .me()
      .catch((reason) => reason);
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain("secret-key");
  });
});

const real = process.env.UDATA_URL;
describe.runIf(real)("a real udata", () => {
  test("its datasets can be read", async () => {
    const { datasets } = createUdataClient({ url: real ?? "" });
    const first = datasets.list({}, { pageSize: 5 });
    for await (const { id } of first) {
      expect((await datasets.get(id)).id).toBe(id);
      break;
    }
  });
});
