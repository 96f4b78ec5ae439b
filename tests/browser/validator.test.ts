import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "@opendatalocale/report";
import { validate } from "@opendatalocale/validator";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, type OpenedSite, serveSite } from "./browser.ts";
import { bundleWorker } from "./bundle-worker.ts";

/** The same engine in a page: bundled, in a Web Worker of a real browser, it gives the very report that Node gives. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const files = [
  "examples/prenoms/prenoms.csv",
  "examples/subventions/subventions-saint-malo-2023-a-corriger.csv",
  "examples/irve-statique/irve-statique-a-corriger.csv",
  "examples/commande-publique/commande-publique-a-corriger.json",
  "tests/spreadsheets/files/types-libreoffice.xlsx",
  "tests/spreadsheets/files/titre-et-feuilles-libreoffice.ods",
  "tests/corpus/files/vide.csv",
];

let browser: Browser;
let site: OpenedSite;

beforeAll(async () => {
  const worker = `import { validate } from "@opendatalocale/validator";
self.onmessage = async ({ data: { name, bytes } }) => self.postMessage(await validate({ name, bytes }));`;
  site = await serveSite({
    "/": { type: "text/html", body: "<!doctype html><title>essai</title>" },
    ...(await bundleWorker(worker)),
  });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each(files)("%s", async (path) => {
  const bytes = new Uint8Array(readFileSync(root + path));
  const page = await browser.newPage();
  try {
    await page.goto(`${site.address}/`);
    const report = await page.evaluate(
      ({ name, list }) =>
        new Promise<Report>((resolve, reject) => {
          const worker = new Worker("/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage({ name, bytes: Uint8Array.from(list) });
        }),
      { name: path, list: [...bytes] },
    );
    expect(withoutTime(report)).toEqual(withoutTime(await validate({ name: path, bytes })));
  } finally {
    await page.close();
  }
});

function withoutTime(report: Report) {
  return { ...report, date: null, stats: { ...report.stats, seconds: null } };
}
