import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testService } from "../test/test-service.ts";

/** Pages of three files, on a service that answers ten requests a minute. */
let service: Awaited<ReturnType<typeof testService>>;
const pages = mkdtempSync(join(tmpdir(), "odl-pages-"));

beforeAll(async () => {
  mkdirSync(join(pages, "assets"));
  writeFileSync(join(pages, "index.html"), "<!doctype html><title>Vérifier</title>");
  writeFileSync(join(pages, "observatoire.html"), "<!doctype html><title>Observatoire</title>");
  writeFileSync(join(pages, "assets", "index-1a2b3c.js"), "export {};");
  service = await testService({ ODL_WORKER: "non", ODL_PAGES: pages, ODL_RATE_LIMIT: "10" });
}, 60_000);
afterAll(async () => {
  await service?.close();
  rmSync(pages, { recursive: true, force: true });
});

test("files whose name changes with their content are never asked for again, documents always", async () => {
  const keptFor = async (url: string) => (await service.app.inject(url)).headers["cache-control"];
  expect(await keptFor("/assets/index-1a2b3c.js")).toBe("public, max-age=31536000, immutable");
  for (const page of ["/", "/observatoire"]) expect(await keptFor(page)).toBe("public, max-age=0");
});

test("a whole town hall behind one address gets every file of the pages, while the rest stays counted", async () => {
  const status = async (url: string) => (await service.app.inject({ url, remoteAddress: "203.0.113.7" })).statusCode;
  for (let time = 0; time < 60; time++) expect(await status("/assets/index-1a2b3c.js")).toBe(200);
  for (let time = 0; time < 10; time++) expect(await status("/api/v1/service")).toBe(200);
  expect(await status("/api/v1/service")).toBe(429);
  expect(await status("/assets/index-1a2b3c.js")).toBe(200);
});

test("whoever follows a wrong address reads a page, a machine reads a problem", async () => {
  const ask = (url: string, accept: string) => service.app.inject({ url, headers: { accept } });
  const browser = "text/html,application/xhtml+xml,*/*;q=0.8";
  const page = await ask("/observatoires", browser);
  expect([page.statusCode, page.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  expect(page.body).toContain("<h1>Page introuvable</h1>");
  for (const [url, accept] of [
    ["/observatoires", "*/*"],
    ["/api/v1/rien", browser],
  ] as const)
    expect((await ask(url, accept)).json()).toMatchObject({ status: 404, code: "not-found" });
});
