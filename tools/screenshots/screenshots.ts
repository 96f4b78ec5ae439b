import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { readConfig } from "../../apps/portal-integration/src/server/config/config.ts";
import { freePort } from "../../apps/portal-integration/src/server/database/embedded/free-port.ts";
import { DEMO_HALVES } from "../../apps/portal-integration/src/server/demo/demo-territory.ts";
import { startService } from "../../apps/portal-integration/src/server/start-service.ts";
import { launchBrowser } from "../../tests/browser/browser.ts";
import { type PictureOf, pictures } from "./pages.ts";

/** `pnpm screenshots [name…]`: the pictures of the README, of the demonstration territory, as small WebP files. */
const WIDTH = 1280;
const QUALITY = 82;
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const wanted = process.argv.slice(2);

const data = await mkdtemp(join(tmpdir(), "odl-screenshots-"));
// As root, PostgreSQL runs under an account that must reach its folder.
await chmod(data, 0o755);
const port = await freePort(0);
const url = `http://localhost:${port}`;
const service = await startService({
  ...readConfig({ PORT: String(port), ODL_PUBLIC_URL: url, ODL_LOG_LEVEL: "warn", ODL_DEMO: "oui" }),
  dataFolder: data,
});
const browser = await launchBrowser();
try {
  // As the service does itself; here it is waited for.
  for (const half of DEMO_HALVES) await half.finish(service.database, url, AbortSignal.timeout(300_000));
  await mkdir(folder, { recursive: true });
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name)) console.log(await take(browser, picture));
} finally {
  await browser.close();
  await service.stop();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns what was done, in a line */
async function take(browser: Browser, { name, path, height, act }: PictureOf): Promise<string> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height },
    locale: "fr-FR",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const answer = await page.goto(url + path, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) return `${name}: no page at ${path} (${answer?.status()})`;
    await act?.(page);
    const session = await context.newCDPSession(page);
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
    const bytes = Buffer.from(data, "base64");
    await writeFile(join(folder, `${name}.webp`), bytes);
    return `${name}: docs/images/${name}.webp, ${Math.round(bytes.length / 1024)} kB`;
  } finally {
    await context.close();
  }
}
