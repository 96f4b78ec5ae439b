import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, type Site, serveSite } from "../../../../tests/browser/browser.ts";
import { buildPages } from "../server/test/build-pages.ts";

/** An agent's files. */
export const example = (path: string) => readFileSync(new URL(`../../../../examples/${path}`, import.meta.url));
export const broken = example("subventions/subventions-saint-malo-2023-a-corriger.csv");

/** The page that checks, as it is published, on a server that knows nothing but its files; and a browser. */
export async function checkSite() {
  const pages = await builtSite();
  const site = await serveSite(pages);
  const browser = await launchBrowser();

  async function inPage(
    act: (page: Page, context: BrowserContext) => Promise<void>,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<void> {
    const context = await browser.newContext({ locale: "fr-FR", ...options });
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => {
        throw error;
      });
      await page.goto(`${site.address}/`);
      await act(page, context);
    } finally {
      await context.close();
    }
  }

  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { pages, address: site.address, inPage, close };
}

export const give = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('input[type="file"]', { name, mimeType: "text/csv", buffer });

export const verdict = (page: Page) => page.locator("#verdict-title");

export async function settled(page: Page): Promise<void> {
  await verdict(page).waitFor();
  await page.waitForFunction(() => document.querySelector(".busy") === null);
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

/** The pages as they are published, built anew, in memory. */
async function builtSite(): Promise<Site> {
  const { folder, remove } = await buildPages();
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const pages = files.map(({ parentPath, name }) => {
      const path = `/${relative(folder, join(parentPath, name))}`;
      const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
      return [path === "/index.html" ? "/" : path, { type, body: readFileSync(join(parentPath, name)) }] as const;
    });
    const home = pages.find(([path]) => path === "/");
    return Object.fromEntries([...pages, ["/index.html", home?.[1] ?? { type: "", body: "" }]]);
  } finally {
    remove();
  }
}
