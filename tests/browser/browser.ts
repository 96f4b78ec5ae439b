import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import chromium from "@sparticuz/chromium";
import axe from "axe-core";
import { type Browser, chromium as launcher, type Page } from "playwright-core";

/** What the harness serves: paths to documents, on loopback. */
export type Site = Readonly<Record<string, Document>>;

interface Document {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Its Content-Security-Policy. */
  readonly policy?: string;
}

export interface OpenedSite {
  /** Address of the site, without a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The Chromium of the npm package, or the one at `CHROMIUM_PATH`. One launch a test file. */
export async function launchBrowser(): Promise<Browser> {
  // Not the package's own arguments: they run everything in one process, which ends with the first page closed.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  return launcher.launch({ executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()), args });
}

export async function serveSite(site: Site): Promise<OpenedSite> {
  const server: Server = createServer((request, response) => {
    const found = site[new URL(request.url ?? "/", "http://localhost").pathname];
    if (!found) return response.writeHead(404).end();
    if (found.policy) response.setHeader("content-security-policy", found.policy);
    response.writeHead(200, { "content-type": found.type }).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** What axe-core finds wrong with the page: `<rule> <element>`, empty when all is well. Every rule unless some are named. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ["violations"], ...(rules === undefined ? {} : { runOnly: rules }) };
  // Evaluated by the debugger, so that a page whose policy forbids scripts can be judged too.
  return page.evaluate(`(async () => {
    ${axe.source};
    const { violations } = await axe.run(document, ${JSON.stringify(options)});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html.slice(0, 200)));
  })()`);
}

/** How far the page is wider than its window, in pixels; 0 when nothing must be scrolled sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
}

/** Keeps a picture of the page in `ODL_SCREENSHOTS`, when that folder is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ODL_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
