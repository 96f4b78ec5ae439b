import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HarvestClient } from "../http/client.ts";
import { datasetNamed, type MemoryPortal, memoryPortal } from "../test/paged-portal.ts";
import { type HarvestOptions, harvest, harvestedDatasets } from "./harvest.ts";
import type { CatalogueChange } from "./merge-catalogue.ts";

const client = new HarvestClient({ robots: false });
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-harvest-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = ({ connector }: MemoryPortal, options: Partial<HarvestOptions> = {}) =>
  harvest(connector, "http://portal.test", { client }, { folder, ...options });

async function ids(): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of harvestedDatasets(folder)) found.push(id);
  return found.sort();
}

function portalOf(...names: string[]): MemoryPortal {
  const portal = memoryPortal();
  for (const name of names) portal.datasets.set(name, datasetNamed(name));
  return portal;
}

describe("a whole harvest", () => {
  test("reads every dataset, page after page", async () => {
    const result = await run(portalOf("a", "b", "c", "d", "e", "f", "g"));
    expect(await ids()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
    expect(result).toMatchObject({ mode: "full", resumed: false, counts: { datasets: 7, added: 7, gone: 0 } });
  });

  test("an empty portal is a catalogue without datasets", async () => {
    expect((await run(portalOf())).counts.datasets).toBe(0);
  });

  test("a dataset told twice by pages that moved is there once, as last told", async () => {
    const portal = portalOf("a", "b", "c", "d");
    // A new dataset comes first and pushes the others to the next page.
    portal.beforePage = (page) => {
      if (page !== 1) return;
      const rest = [...portal.datasets.values()];
      portal.datasets.clear();
      for (const one of [datasetNamed("new"), ...rest]) portal.datasets.set(one.id, { ...one, title: "later" });
    };
    const { counts } = await run(portal);
    expect(counts.datasets).toBe(4);
    const titles = new Map<string, string>();
    for await (const { id, title } of harvestedDatasets(folder)) titles.set(id, title);
    expect(titles.get("c")).toBe("later");
  });

  test("a record that cannot be understood is told and stops nothing", async () => {
    const portal = portalOf("a", "b");
    const { connector } = portal;
    const result = await harvest(
      {
        ...connector,
        pages: async function* (...given) {
          for await (const page of connector.pages(...given))
            yield { ...page, records: [{ kind: "unreadable", id: "x", reason: "no title" }, ...page.records] };
        },
      },
      "http://portal.test",
      { client },
      { folder },
    );
    expect(result.unreadable).toEqual([{ id: "x", reason: "no title" }]);
    expect(await ids()).toEqual(["a", "b"]);
  });

  test("a portal that gives the same page for ever is left", async () => {
    const { connector } = portalOf();
    const endless = {
      ...connector,
      pages: async function* () {
        for (let page = 1; ; page++)
          yield {
            records: [{ kind: "dataset" as const, dataset: datasetNamed("a") }],
            next: String(page),
            total: null,
          };
      },
    };
    const harvesting = harvest(endless, "http://portal.test", { client }, { folder });
    await expect(harvesting).rejects.toMatchObject({ code: "paging-stuck" });
  });
});

describe("the next harvest", () => {
  test("reads only what changed, and tells it", async () => {
    const portal = portalOf("a", "b", "c");
    await run(portal);
    portal.datasets.set("b", datasetNamed("b", { title: "changed", modified: new Date().toISOString() }));
    portal.datasets.set("n", datasetNamed("n", { modified: new Date().toISOString() }));
    const changes: CatalogueChange[] = [];
    const result = await run(portal, { onChange: (change) => void changes.push(change) });
    expect(result).toMatchObject({ mode: "changes", counts: { datasets: 4, added: 1, updated: 1, unchanged: 2 } });
    expect(changes.map((change) => [change.kind, change.kind === "gone" ? change.id : change.dataset.id])).toEqual([
      ["updated", "b"],
      ["added", "n"],
    ]);
  });

  test("sees deletions when it reads everything, and leaves a tombstone", async () => {
    const portal = portalOf("a", "b", "c");
    await run(portal);
    portal.datasets.delete("b");
    expect((await run(portal)).counts.gone).toBe(0);
    const { counts } = await run(portal, { full: true });
    expect(counts).toMatchObject({ gone: 1, datasets: 2, unchanged: 2 });
    expect(await readFile(join(folder, "catalogue.ndjson"), "utf8")).toContain('{"kind":"gone","id":"b"');
    expect((await run(portal, { full: true })).counts.gone).toBe(0);
  });

  test("a dataset that a full run missed, but that the portal still has, stays", async () => {
    const portal = portalOf("a", "b", "c", "d");
    await run(portal);
    // "c" moves to the first page once that one was read.
    portal.beforePage = (page) => {
      if (page !== 1) return;
      const rest = [...portal.datasets.values()].filter(({ id }) => id !== "a");
      portal.datasets.clear();
      for (const one of rest) portal.datasets.set(one.id, one);
      portal.datasets.set("a", datasetNamed("a"));
    };
    const { counts } = await run(portal, { full: true });
    expect(counts).toMatchObject({ gone: 0, datasets: 4 });
  });

  test("comes back: a dataset that was gone is added again", async () => {
    const portal = portalOf("a", "b");
    await run(portal);
    portal.datasets.delete("b");
    await run(portal, { full: true });
    portal.datasets.set("b", datasetNamed("b"));
    expect((await run(portal, { full: true })).counts).toMatchObject({ added: 1, datasets: 2 });
  });

  test("is a full one where the portal cannot tell changes, or after a week", async () => {
    const silent = memoryPortal(3, false);
    silent.datasets.set("a", datasetNamed("a"));
    await run(silent);
    expect((await run(silent)).mode).toBe("full");
    expect((await run(silent, { fullEvery: 0 })).mode).toBe("full");
  });
});

describe("a harvest that was cut off", () => {
  test("goes on after the last whole page", async () => {
    const portal = portalOf("a", "b", "c", "d", "e", "f", "g");
    const pages: number[] = [];
    portal.beforePage = (page) => {
      pages.push(page);
      if (page === 2 && pages.length === 3) throw new Error("power cut");
    };
    await expect(run(portal)).rejects.toThrow("power cut");
    const result = await run(portal);
    expect(result.resumed).toBe(true);
    expect(pages).toEqual([0, 1, 2, 2]);
    expect(await ids()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
  });

  test("half a line at the end of the log does not count", async () => {
    const portal = portalOf("a", "b", "c", "d");
    portal.beforePage = (page) => {
      if (page === 1) throw new Error("power cut");
    };
    await expect(run(portal)).rejects.toThrow();
    await writeFile(join(folder, "run.ndjson"), '{"kind":"dataset","data', { flag: "a" });
    portal.beforePage = () => {};
    await run(portal);
    expect(await ids()).toEqual(["a", "b", "c", "d"]);
  });

  test("everything asked for anew does not go on with a run of changes", async () => {
    const portal = portalOf("a", "b", "c", "d");
    await run(portal);
    portal.beforePage = () => {
      throw new Error("power cut");
    };
    await expect(run(portal)).rejects.toThrow();
    portal.beforePage = () => {};
    expect(await run(portal, { full: true })).toMatchObject({ mode: "full", resumed: false });
  });

  test("when what follows the reading fails, it is done again, changes included", async () => {
    const portal = portalOf("a", "b");
    const failing = { onChange: () => Promise.reject(new Error("database away")) };
    await expect(run(portal, failing)).rejects.toThrow("database away");
    const changes: CatalogueChange[] = [];
    await run(portal, { onChange: (change) => void changes.push(change) });
    expect(changes).toHaveLength(2);
  });
});

describe("the folder", () => {
  test("belongs to one source", async () => {
    await run(portalOf("a"));
    const { connector } = portalOf("a");
    const other = harvest(connector, "http://other.test", { client }, { folder });
    await expect(other).rejects.toMatchObject({ code: "state-in-use" });
  });

  test("a damaged state is told, not overwritten", async () => {
    await writeFile(join(folder, "harvest.json"), "{");
    await expect(run(portalOf("a"))).rejects.toMatchObject({ code: "state-damaged" });
  });

  test("a lock left by a process that is no more does not keep us out", async () => {
    await writeFile(join(folder, "harvest.lock"), "999999999");
    await run(portalOf("a"));
    expect(await ids()).toEqual(["a"]);
  });
});
