import { afterAll, beforeAll, expect, test } from "vitest";
import { demoRegion } from "../../server/demo/demo-territory.ts";
import { loadAuthorities } from "../../server/store/load-authorities.ts";
import { looksGood } from "../../test/looks-good.ts";
import { servedPages } from "../../test/served-pages.ts";

/** What `start` shows to whoever opens the observatory. */
let pages: Awaited<ReturnType<typeof servedPages>>;
beforeAll(async () => {
  pages = await servedPages();
}, 120_000);
afterAll(() => pages?.close());

test("the demonstration's observatory has shares, duties and a past, and says that it is one", {
  timeout: 360_000,
}, async () => {
  await pages.served({ ODL_DEMO: "oui" }, async ({ app, database, queue }, address) => {
    await loadAuthorities(database);
    await demoRegion.seed(database, queue, address);
    await demoRegion.finish(database, address, AbortSignal.timeout(300_000));
    const { counts, required } = (await app.inject("/api/v1/observatory/figures?region=53")).json();
    for (const count of [counts.publishing, counts.conforming, counts.invalid, required.published])
      expect(count).toBeGreaterThan(0);
    expect(counts.conforming).toBeLessThan(counts.concerned);
    await pages.inPage(1280, 900, async (page) => {
      await page.goto(`${address}/observatoire`);
      const label = page.getByText("leurs portails et leurs fichiers sont inventés");
      await label.waitFor();
      await page.getByRole("heading", { name: "Dans le temps" }).waitFor();
      await looksGood(page, "demonstration-1280");
      await page.goto(`${address}/recherche?q=(démonstration)`);
      await page.getByRole("link", { name: "(démonstration)" }).first().click();
      await page
        .getByRole("row", { name: /obligatoire/i })
        .first()
        .waitFor();
      await label.waitFor();
    });
  });
});
