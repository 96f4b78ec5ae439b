import type { Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "../../../../tests/browser/browser.ts";
import { freePort } from "../server/database/embedded/free-port.ts";
import { buildPages } from "../server/test/build-pages.ts";
import { testService } from "../server/test/test-service.ts";

export type Service = Awaited<ReturnType<typeof testService>>;

/** The pages as they are published, a browser, and for each test a whole service behind them. */
export async function servedPages() {
  const pages = await buildPages();
  const browser = await launchBrowser();

  async function served(
    environment: Record<string, string>,
    act: (service: Service, address: string) => Promise<void>,
  ): Promise<void> {
    const port = await freePort(0);
    const address = `http://127.0.0.1:${port}`;
    const own = { ODL_PAGES: pages.folder, ODL_PUBLIC_URL: address, ODL_RATE_LIMIT: "100000" };
    const service = await testService({ ...own, ...environment });
    try {
      await service.app.listen({ host: "127.0.0.1", port });
      await act(service, address);
    } finally {
      await service.close();
    }
  }

  async function inPage(width: number, height: number, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: "fr-FR", viewport: { width, height } });
    const faults: string[] = [];
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        // A refusal of the service is told by the browser too.
        if (message.type() === "error" && !message.text().includes("status of")) faults.push(message.text());
      });
      await act(page);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const close = async () => {
    await browser.close();
    pages.remove();
  };
  return { served, inPage, close };
}
