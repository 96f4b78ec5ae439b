import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations, launchBrowser } from "../../../../../tests/browser/browser.ts";
import { startUdata, type UdataServer } from "../../../../../tests/udata/udata-server.ts";
import { testPortal } from "../../server/test/test-portal.ts";
import { TOKEN, testService, until } from "../../server/test/test-service.ts";

/** The recipe of the guide, as it stands there, on the contract server's own datasets. */
const guide = readFileSync(new URL("../../../../../docs/guide-integrer-un-verdict.md", import.meta.url), "utf8");
const recipe = [...guide.matchAll(/```jinja\n([\s\S]*?)```/g)].map(([, code = ""]) => code).join("");
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");

let browser: Browser;
let udata: UdataServer;
let files: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
let theme: Server;
let page = "";

beforeAll(async () => {
  await build({ configFile: fileURLToPath(new URL("../../../vite.config.ts", import.meta.url)), logLevel: "error" });
  files = await testPortal(new Map([["prenoms.csv", example("prenoms/prenoms-a-corriger.csv")]]));
  udata = await startUdata();
  service = await testService({ ODL_ALLOW_HOSTS: `${files.host},${new URL(udata.url).host}` });
  theme = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page),
  ).listen(0, "127.0.0.1");
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  theme?.close();
  await service?.close();
  udata?.close();
  files?.close();
});

test("a udata theme shows the verdict of a dataset and of its file, knowing only udata’s identifiers", async () => {
  const dataset = udata.state.addDataset({ title: "Prénoms" });
  const schema = { name: "scdl/prenoms", version: null, url: null };
  const resource = udata.state.addResource(dataset, {
    title: "p.csv",
    url: `${files.base}/prenoms.csv`,
    format: "csv",
    schema,
  });
  const address = await service.app.listen({ host: "127.0.0.1", port: 0 });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: udata.url },
  });
  await service.app.inject({ method: "POST", url: `/api/v1/portals/${made.json().id}/audits`, headers });
  await until(async () => (await service.app.inject("/api/v1/datasets")).json().total === 1);

  const values: Readonly<Record<string, string>> = {
    "dataset.id": dataset.id,
    "resource.id": resource.id,
    "g.lang_code": "fr",
  };
  const body = recipe
    .replaceAll("https://audit.exemple.fr", address)
    .replaceAll("https://portail.exemple.fr", udata.url)
    .replace(/\{\{ ([\w.]+) \}\}/g, (whole, name) => values[name] ?? whole);
  expect(body).not.toContain("{{");
  page = `<!doctype html><html lang="fr"><title>udata</title><main><h1>Prénoms</h1>${body}</main></html>`;
  const tab = await browser.newPage();
  // A TCP server that listens has such an address.
  await tab.goto(`http://127.0.0.1:${(theme.address() as AddressInfo).port}/`);
  const badges = tab.locator("opendatalocale-report .badge.invalid");
  await expect.poll(() => badges.count()).toBe(2);
  expect(await tab.locator("opendatalocale-report .places").first().textContent()).toMatch(/[A-F]\d+/);
  expect(await axeViolations(tab)).toEqual([]);
  const badge = await service.app.inject(`/badge/${dataset.id}.svg`);
  expect(badge.body).toContain("non conforme");
}, 60_000);
