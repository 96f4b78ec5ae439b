import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture, sidewaysScroll } from "../../../../../tests/browser/browser.ts";
import { broken, checkSite, give, settled } from "../../test/check-site.ts";
import { looksGood } from "../../test/looks-good.ts";

/** Every state of the page, on every window: accessible, and no wider than it. */
let site: Awaited<ReturnType<typeof checkSite>>;
beforeAll(async () => {
  site = await checkSite();
}, 120_000);
afterAll(() => site?.close());

const sizes = [
  ["on a desk", 1280, 900],
  ["on a phone", 390, 844],
  ["at 200 %", 640, 450],
] as const;

describe.each(sizes)("%s", (_, width, height) => {
  test("each state of the page is accessible and fits", { timeout: 120_000 }, async () => {
    await site.inPage(
      async (page) => {
        await looksGood(page, `empty-${width}`);
        await page.getByText("Modèles à remplir").click();
        await page.getByLabel("Chercher un schéma").fill("delib");
        await looksGood(page, `templates-${width}`);
        await give(page, "subventions.csv", broken);
        await settled(page);
        await looksGood(page, `result-${width}`);
        await page.emulateMedia({ media: "print" });
        expect(await sidewaysScroll(page)).toBe(0);
        await picture(page, `print-${width}`);
        await page.emulateMedia({ media: "screen" });
        await page.getByRole("button", { name: /^Tout corriger/ }).click();
        await page.getByRole("button", { name: /^Accepter/ }).waitFor();
        await page.waitForSelector("dialog button.main:not(:disabled)");
        await looksGood(page, `dialog-${width}`);
        await page.keyboard.press("Escape");
        await page.locator("button.place").first().click();
        await page.waitForSelector('.grid [role="gridcell"].error');
        await looksGood(page, `grid-${width}`);
        await page.getByRole("tab", { name: "Télécharger" }).click();
        await looksGood(page, `files-${width}`);
        await page.getByRole("tab", { name: "Problèmes" }).click();
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("heading", { name: "To be corrected" }).waitFor();
        await settled(page);
        await looksGood(page, `english-${width}`);
        await page.getByRole("button", { name: "Change schema" }).click();
        await looksGood(page, `schema-${width}`);
        await page.getByRole("button", { name: "Check another file" }).click();
        await give(page, "page.csv", Buffer.from(""));
        await page.locator("#failed-title").waitFor();
        await looksGood(page, `failed-${width}`);
      },
      { viewport: { width, height } },
    );
  });
});
