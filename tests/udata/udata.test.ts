import { createUdataClient, UdataError } from "@opendatalocale/udata-api-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EDITOR_KEY, READER_KEY, startUdata, type UdataServer } from "./udata-server.ts";

/**
 * The client against the contract server. With `UDATA_URL` and `UDATA_API_KEY` (an editor's), the road of a publisher also runs
 * against a real udata, the one of `udata.sh up` for instance, and leaves nothing behind.
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
const realKey = process.env.UDATA_API_KEY;

describe.runIf(real && realKey)("a real udata", () => {
  const { datasets, resources, discussions, communityResources, organizations, me } = createUdataClient({
    url: real ?? "",
    apiKey: realKey ?? "",
  });

  test("the whole road of a publisher, and nothing left behind", async () => {
    expect(await me()).toHaveProperty("id");
    const dataset = await datasets.create({ title: "Essai du client", description: "À supprimer.", private: true });
    try {
      const csv = { name: "subventions.csv", content: new Blob(["nomAttribuant\nVille\n"]) };
      const resource = await resources.upload(dataset.id, csv);
      const schema = { name: "scdl/subventions", version: "2.1.1", url: null };
      const declared = await resources.update(dataset.id, resource.id, { ...resource, title: "Le fichier", schema });
      expect(declared).toMatchObject({ title: "Le fichier", filesize: 20, schema: { name: "scdl/subventions" } });
      expect(await datasets.schemas(dataset.id)).toMatchObject([{ name: "scdl/subventions", version: "2.1.1" }]);
      await resources.replaceFile(dataset.id, resource.id, { name: "autre.csv", content: new Blob(["x"]) });
      expect((await resources.get(resource.id)).resource.filesize).toBe(1);
      const link = await resources.create(dataset.id, { title: "Un lien", url: "https://www.example.org/a.csv" });
      await resources.reorder(dataset.id, [resource.id, link.id]);
      expect(await idsOf(resources.list(dataset.id))).toEqual([resource.id, link.id]);

      expect(await datasets.patchExtras(dataset.id, { kept: 1, gone: 2 })).toEqual({ kept: 1, gone: 2 });
      expect(await datasets.patchExtras(dataset.id, { gone: null })).toEqual({ kept: 1 });
      await datasets.deleteExtras(dataset.id, ["kept"]);
      expect(await datasets.extras(dataset.id)).toEqual({});
      const report = { "validation-report:valid_resource": true };
      expect(await resources.patchExtras(dataset.id, resource.id, report)).toEqual(report);
      await expect(resources.deleteExtras(dataset.id, resource.id, ["absent"])).rejects.toMatchObject({
        code: "not-found",
      });

      await resources.delete(dataset.id, link.id);
      expect(await idsOf(resources.list(dataset.id))).toEqual([resource.id]);
    } finally {
      await datasets.delete(dataset.id);
    }
    await expect(createUdataClient({ url: real ?? "" }).datasets.get(dataset.id)).rejects.toMatchObject({
      code: expect.stringMatching(/^(gone|not-found)$/),
    });
  });

  // Public, so only on a portal of one's own.
  test.runIf(/^http:\/\/(127\.0\.0\.1|localhost)/.test(real ?? ""))(
    "organisations, discussions, community resources",
    async () => {
      const siret = "21350238800019";
      const organization = await organizations.create({
        name: "Ville d’essai",
        description: "x",
        business_number_id: siret,
      });
      const dataset = await datasets.create({ title: "Public", description: "x", organization: organization.id });
      try {
        expect(await idsOf(organizations.list({ business_number_id: siret }))).toEqual([organization.id]);
        expect(await idsOf(organizations.list({ name: "ville D’ESSAI" }))).toEqual([organization.id]);
        expect(await idsOf(datasets.list({ organization: organization.id }))).toEqual([dataset.id]);
        const subject = { class: "Dataset", id: dataset.id };
        const { id } = await discussions.create({ title: "Un fichier à corriger", comment: "Bonjour", subject });
        const closed = await discussions.comment(id, { comment: "Merci", close: true });
        expect(closed.discussion.map(({ content }) => content)).toEqual(["Bonjour", "Merci"]);
        await expect(discussions.comment(id, { comment: "Encore" })).rejects.toMatchObject({ code: "forbidden" });
        await discussions.delete(id);
        const reference = { id: dataset.id, class: "Dataset" } as const;
        const other = await communityResources.create({
          title: "c",
          url: "https://www.example.org/c.csv",
          dataset: reference,
        });
        expect(await idsOf(communityResources.list({ dataset: dataset.id }))).toEqual([other.id]);
        await communityResources.delete(other.id);
      } finally {
        await datasets.delete(dataset.id);
        await organizations.delete(organization.id);
      }
    },
  );
});
