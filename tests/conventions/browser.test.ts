import { fileURLToPath } from "node:url";
import { createConvention, loadForm } from "@opendatalocale/conventions";
import { nodeFonts } from "@opendatalocale/conventions/node";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  axeViolations,
  launchBrowser,
  type OpenedSite,
  picture,
  serveSite,
  sidewaysScroll,
} from "../browser/browser.ts";

/** In the page: an authority judged, and its convention written in every form, from the packages alone. */
const script = `
import { assess } from "@opendatalocale/eligibility";
import { createConvention, formNames, fromAssessment, loadForm } from "@opendatalocale/conventions";

const font = async (name) => new Uint8Array(await (await fetch("/" + name + ".ttf")).arrayBuffer());
const fonts = async () => ({ regular: await font("regular"), bold: await font("bold") });

window.convention = async (authority) => {
  const assessment = assess(authority, { fte: { value: 61.5 } }, "2026-03-01");
  const input = { atd: { name: "Région Exemple" }, etd: { name: authority.name }, ...fromAssessment(assessment) };
  const { document, blanks } = createConvention(input);
  const starts = {};
  for (const name of formNames) {
    const bytes = await (await loadForm(name)).write(document, { fonts });
    starts[name] = String.fromCharCode(...bytes.slice(0, 4));
  }
  return { status: assessment.status, blanks: blanks.length, starts };
};
`;

const authority = {
  siren: null,
  code: "00000",
  kind: "commune",
  legalCategory: null,
  legalForm: null,
  name: "Exemple",
  departements: [],
  region: null,
  epci: null,
  population: { municipal: { value: 5000, vintage: "2023", source: "exemple" }, total: null },
  staff: { fte: null, band: null },
};

let browser: Browser;
let page: Page;
let site: OpenedSite;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    conditions: ["source"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "/",
  });
  const datasets = [{ title: "Subventions", schema: "scdl/subventions", reason: "obligatoire", deadline: null }];
  const { document } = createConvention({ atd: { name: "Région Exemple" }, etd: { name: "Exemple" }, datasets });
  const html = await (await loadForm("html")).write(document, { fonts: nodeFonts });
  const { regular, bold } = await nodeFonts();
  const modules = outputFiles.map(({ path, contents }) => [path, { type: "text/javascript", body: contents }]);
  site = await serveSite({
    "/": { type: "text/html", body: '<!doctype html><script type="module" src="/stdin.js"></script>' },
    "/convention.html": { type: "text/html", body: html },
    "/regular.ttf": { type: "font/ttf", body: regular },
    "/bold.ttf": { type: "font/ttf", body: bold },
    ...Object.fromEntries(modules),
  });
  browser = await launchBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("eligibility and every form of convention work in a browser", async () => {
  await page.goto(site.address);
  await page.waitForFunction("window.convention !== undefined");
  const done = await page.evaluate(`window.convention(${JSON.stringify(authority)})`);
  expect(done).toEqual({
    status: "oblige",
    blanks: 13,
    starts: { docx: "PK\u0003\u0004", html: "<!do", markdown: "# Co", odt: "PK\u0003\u0004", pdf: "%PDF" },
  });
}, 60_000);

test("the convention in HTML is accessible, and fits a phone", async () => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(`${site.address}/convention.html`);
  expect(await axeViolations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await picture(page, "convention");
});
