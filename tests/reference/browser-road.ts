import type { Report } from "@opendatalocale/report";
import type { ValidateOptions } from "@opendatalocale/validator";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, type OpenedSite, serveSite } from "../browser/browser.ts";
import { bundleWorker } from "../browser/bundle-worker.ts";

const worker = `import { validate } from "@opendatalocale/validator";
self.onmessage = async ({ data: { name, base64, options } }) =>
  self.postMessage(await validate(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name), options));`;

const page = `<!doctype html><title>route</title><script type="module">
const worker = new Worker("/worker.js", { type: "module" });
globalThis.check = (job) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.postMessage(job);
});
</script>`;

let opened: Promise<{ browser: Browser; site: OpenedSite; page: Page }> | undefined;

/** The engine built for browsers, in one worker of a real one, opened when it is first asked. */
export async function inBrowser(name: string, bytes: Uint8Array, options: ValidateOptions): Promise<Report> {
  opened ??= open();
  const { page } = await opened;
  const job = { name, base64: Buffer.from(bytes).toString("base64"), options };
  return page.evaluate(`check(${JSON.stringify(job)})`);
}

export async function closeBrowser(): Promise<void> {
  if (!opened) return;
  const { browser, site } = await opened;
  await browser.close();
  await site.close();
}

async function open() {
  const site = await serveSite({ "/": { type: "text/html", body: page }, ...(await bundleWorker(worker)) });
  const browser = await launchBrowser();
  const tab = await browser.newPage();
  await tab.goto(`${site.address}/`);
  return { browser, site, page: tab };
}
