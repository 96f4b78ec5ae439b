import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations, launchBrowser, picture, sidewaysScroll } from "../../../../../tests/browser/browser.ts";
import { testPortal } from "../../server/test/test-portal.ts";
import { TOKEN, testService, until } from "../../server/test/test-service.ts";

/** The element in the page of a portal: another origin, a strict policy, a producer who means harm. */
const attack = `<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>"'`;
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const folder = fileURLToPath(new URL("../../../dist/web/embed/", import.meta.url));

let browser: Browser;
let portal: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
let address: string;
let host: Server;
let body = "";

beforeAll(async () => {
  await build({ configFile: fileURLToPath(new URL("../../../vite.config.ts", import.meta.url)), logLevel: "error" });
  const files = new Map([
    ["prenoms.csv", example("prenoms/prenoms.csv")],
    ["prenoms-a-corriger.csv", example("prenoms/prenoms-a-corriger.csv")],
    [`${attack}.csv`, hostile(example("prenoms/prenoms.csv"))],
  ]);
  portal = await testPortal(files);
  service = await testService({ ODL_ALLOW_HOSTS: portal.host, PORT: "0" });
  address = await service.app.listen({ host: "127.0.0.1", port: 0 });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: portal.url },
  });
  await service.app.inject({ method: "POST", url: `/api/v1/portals/${made.json().id}/audits`, headers });
  await until(async () => (await service.app.inject("/api/v1/datasets")).json().total === 3);
  host = createServer((_, response) => {
    const policy = `default-src 'none'; script-src ${address}; connect-src ${address}; require-trusted-types-for 'script'`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(
      `<!doctype html><html lang="fr"><title>Portail</title><main><h1>Un jeu de données</h1>${body}</main></html>`,
    );
  }).listen(0, "127.0.0.1");
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  host?.close();
  await service?.close();
  portal?.close();
});

test("the script is small, alone, and may be loaded from anywhere", async () => {
  const code = readFileSync(`${folder}opendatalocale-report.js`);
  expect(gzipSync(code).length).toBeLessThan(10_000);
  expect(code.toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
  const answer = await service.app.inject("/embed/opendatalocale-report.js");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=3600",
    etag: expect.any(String),
  });
});

test.each([
  ["prenoms.csv", "fr", /conforme/, "valid"],
  ["prenoms-a-corriger.csv", "fr", /non conforme[\s\S]*erreur[\s\S]*[A-F]\d+[\s\S]*Vérifié le/, "invalid"],
  ["prenoms-a-corriger.csv", "en", /not conforming[\s\S]*error[\s\S]*Checked on/, "invalid"],
] as const)("%s in %s: by the portal’s own identifier", async (dataset, lang, text, state) => {
  await inHost(`<opendatalocale-report dataset="${dataset}" lang="${lang}"></opendatalocale-report>`, async (page) => {
    expect(await shown(page)).toMatch(text);
    expect(await page.locator(`opendatalocale-report .badge.${state}`).count()).toBeGreaterThan(0);
    expect(await page.evaluate("Object.keys(globalThis).filter((name) => name.length < 3)")).toEqual([]);
    await looksGood(page, `element-${state}-${lang}`);
    if (state !== "invalid") return;
    const link = await page.locator("opendatalocale-report a").first().getAttribute("href");
    expect(link).toMatch(/\/api\/v1\/reports\/[0-9a-f-]{36}\?format=html$/);
    const report = await service.app.inject(new URL(String(link)).pathname + new URL(String(link)).search);
    expect(report.headers["content-type"]).toContain("text/html");
  });
});

test("what a portal and a file say is only ever text", async () => {
  await inHost(
    `<opendatalocale-report dataset="${escaped(`${attack}.csv`)}"></opendatalocale-report>`,
    async (page) => {
      const text = await shown(page);
      expect(text).toContain("<script>globalThis.owned=1</script>");
      expect(await page.evaluate("typeof globalThis.owned")).toBe("undefined");
      expect(await page.locator("opendatalocale-report :is(img, script)").count()).toBe(0);
      await looksGood(page, "element-hostile");
    },
  );
});

test("nothing known, no service, an old verdict: never a good word", async () => {
  await inHost(`<opendatalocale-report dataset="absent"></opendatalocale-report>`, async (page) => {
    expect(await shown(page)).toMatch(/non vérifié[\s\S]*n’est pas suivi/);
    await looksGood(page, "element-unknown");
  });
  await inHost(
    `<opendatalocale-report service="${address}/elsewhere:1" dataset="prenoms.csv"></opendatalocale-report>
     <opendatalocale-report service="javascript:alert(1)" dataset="prenoms.csv"></opendatalocale-report>`,
    async (page) => {
      expect(await shown(page)).toMatch(/non vérifié/);
      await expect.poll(() => page.locator("opendatalocale-report .badge.not-checked").count()).toBe(2);
    },
    false,
  );
  await service.database
    .updateTable("verdicts")
    .set({ checked_at: new Date(Date.now() - 9 * 24 * 3600 * 1000) })
    .execute();
  await inHost(`<opendatalocale-report dataset="prenoms.csv"></opendatalocale-report>`, async (page) => {
    expect(await shown(page)).toMatch(/vérification expirée[\s\S]*trop ancienne/);
    await looksGood(page, "element-expired");
  });
  await service.database.updateTable("verdicts").set({ checked_at: new Date() }).execute();
});

test("colours are the page’s, and a change of attribute asks again", async () => {
  await inHost(`<opendatalocale-report dataset="prenoms.csv"></opendatalocale-report>`, async (page) => {
    await shown(page);
    await page.evaluate(
      `document.querySelector("opendatalocale-report").style.setProperty("--odl-good", "rgb(1, 2, 3)")`,
    );
    const badge = page.locator("opendatalocale-report .badge");
    expect(await badge.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe("rgb(1, 2, 3)");
    await page.evaluate(
      `document.querySelector("opendatalocale-report").setAttribute("dataset", "prenoms-a-corriger.csv")`,
    );
    await page.locator("opendatalocale-report .badge.invalid").first().waitFor();
  });
});

/** A column named as an attack, which is in each of its cells, and in a cell of a good column. */
function hostile(text: string): string {
  const cell = `"${attack.replaceAll('"', '""')}"`;
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => `${line},${cell}`);
  return [...lines, lines[1]?.replace(/,\d+,/, `,${cell},`)].join("\n");
}

async function inHost(content: string, act: (page: Page) => Promise<void>, isQuiet = true): Promise<void> {
  body = `${content}<script src="${address}/embed/opendatalocale-report.js" async></script>`;
  // A TCP server that listens has such an address.
  const { port } = host.address() as AddressInfo;
  for (const width of [1280, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    try {
      const refused: string[] = [];
      page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
      await page.goto(`http://127.0.0.1:${port}/`);
      await act(page);
      if (isQuiet) expect(refused.filter((text) => !/404|favicon/.test(text))).toEqual([]);
    } finally {
      await page.close();
    }
  }
}

/** The text of the first element once it knows. */
async function shown(page: Page): Promise<string> {
  const element = page.locator("opendatalocale-report").first();
  await element.locator(".badge").first().waitFor();
  return (await element.locator("[part=report]").textContent()) ?? "";
}

async function looksGood(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
  await picture(page, `${name}-${page.viewportSize()?.width}`);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
