import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@opendatalocale/report";
import { validate } from "@opendatalocale/validator";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, type OpenedSite, serveSite } from "./browser.ts";
import { bundleWorker } from "./bundle-worker.ts";

/** A file that a person chooses from a disk is read piece by piece, beside the check: whatever happens to it, the report is the right one. */
const schema = {
  fields: [
    { name: "texte", type: "string" as const, constraints: { maxLength: 800 } },
    { name: "nombre", type: "integer" as const },
  ],
};

/** Waits after its second piece until it is told to go on. */
const worker = `import { fromBlob } from "@opendatalocale/tabular";
import { validate } from "@opendatalocale/validator";
const hasVectors = (() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return true; } catch { return false; } })();
let goOn;
self.onmessage = async ({ data }) => {
  if (data === "go on") return goOn();
  const source = fromBlob(data.name, data);
  let pieces = 0;
  const read = async (into) => {
    if (++pieces === 3) {
      self.postMessage("waiting");
      await new Promise((resolve) => { goOn = resolve; });
    }
    return source.read(into);
  };
  const report = await validate({ ...source, read }, { schema: ${JSON.stringify(schema)} });
  self.postMessage({ report, hasVectors });
};`;

const page = `<!doctype html><title>fichier</title><input type="file"><script type="module">
const worker = new Worker("/worker.js", { type: "module" });
globalThis.told = [];
worker.onmessage = ({ data }) => told.push(data);
worker.onerror = ({ message }) => told.push({ message });
globalThis.check = () => worker.postMessage(document.querySelector("input").files[0]);
globalThis.goOn = () => worker.postMessage("go on");
</script>`;

let browser: Browser;
let folder: string;
const sites: OpenedSite[] = [];

beforeAll(async () => {
  const scripts = await bundleWorker(worker);
  const policy = "default-src 'self'";
  const strict = Object.entries(scripts).map(([path, script]) => [path, { ...script, policy }]);
  const document = { "/": { type: "text/html", body: page } };
  sites.push(await serveSite({ ...document, ...scripts }));
  sites.push(await serveSite({ ...document, ...Object.fromEntries(strict) }));
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), "chosen-"));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
  await rm(folder, { recursive: true });
});

type Act = (path: string) => Promise<void>;
const nothing: Act = async () => {};

async function check(content: string, acts: { before?: Act; during?: Act; isStrict?: boolean } = {}) {
  const path = join(folder, "essai.csv");
  await writeFile(path, content);
  const tab = await browser.newPage();
  try {
    await tab.goto(`${sites[acts.isStrict ? 1 : 0]?.address}/`);
    await tab.setInputFiles("input", path);
    await (acts.before ?? nothing)(path);
    await tab.evaluate("check()");
    await tab.waitForFunction("told.length > 0");
    if ((await tab.evaluate("told[0]")) === "waiting") {
      await (acts.during ?? nothing)(path);
      await tab.evaluate("goOn()");
    }
    const told = await tab.waitForFunction("told.find((one) => one !== 'waiting')");
    // What the worker posts, or what its failure was: either way the test says so.
    return (await told.jsonValue()) as { report: Report; hasVectors: boolean };
  } finally {
    await tab.close();
  }
}

const row = `"${'é ""€"", 😀\r\n'.repeat(37)}",12\r\n`;
const large = `texte,nombre\r\n${row.repeat(9_000)}trop,un\r\n${row.repeat(3_000)}`;

test.each([
  ["several pieces, characters and quotes cut between them", large],
  ["an empty file", ""],
  ["a few rows", "texte,nombre\né,1\n,x\n"],
])("%s: the report of Node, with vectors and where they are forbidden", async (_, content) => {
  const expected = withoutTime(await validate({ name: "essai.csv", bytes: Buffer.from(content) }, { schema }));
  const free = await check(content);
  expect(withoutTime(free.report)).toEqual(expected);
  expect(free.hasVectors).toBe(true);
  const strict = await check(content, { isStrict: true });
  expect(withoutTime(strict.report)).toEqual(expected);
  expect(strict.hasVectors).toBe(false);
});

test.each<[string, Act]>([
  ["removed", (path) => rm(path)],
  ["cut", (path) => truncate(path, 3_000_000)],
  ["longer", (path) => writeFile(path, row, { flag: "a" })],
  ["written anew, as long", async (path) => writeFile(path, (await readFile(path, "utf8")).replaceAll("12", "13"))],
])("a file that is %s before or while it is read is not told valid", async (_, act) => {
  expect(large.length).toBeGreaterThan(4_000_000);
  for (const when of [{ before: act }, { during: act }]) {
    const { report } = await check(large, when);
    expect(report.verdict).toBe("not-checked");
    expect(report.failure?.code).toBe("read-failed");
  }
});

function withoutTime(report: Report) {
  return { ...report, date: null, stats: { ...report.stats, seconds: null } };
}
