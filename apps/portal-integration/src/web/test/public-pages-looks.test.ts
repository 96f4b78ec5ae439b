import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { looksGood } from "../../test/looks-good.ts";
import { publicSite, settled } from "../../test/public-site.ts";

/** Every public page, on every window: accessible, and no wider than it. */
let site: Awaited<ReturnType<typeof publicSite>>;
beforeAll(async () => {
  site = await publicSite();
}, 180_000);
afterAll(() => site?.close());

const sizes = [
  ["on a desk", 1280, 900],
  ["on a phone", 390, 844],
  ["at 200 %", 640, 450],
] as const;

describe.each(sizes)("%s", (_, width, height) => {
  test("each public page is accessible and fits", { timeout: 120_000 }, async () => {
    await site.inPage(
      "observatoire",
      async (page) => {
        await page.locator(".map a").first().waitFor();
        await shown(page, `observatoire-${width}`);
        await page.getByLabel("Département", { exact: true }).selectOption("35");
        await page.getByRole("heading", { level: 1, name: "Ille-et-Vilaine" }).waitFor();
        await page.locator(".map a").first().waitFor();
        await shown(page, `observatoire-35-${width}`);
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("heading", { name: "Key figures" }).waitFor();
        await shown(page, `observatoire-en-${width}`);
      },
      width,
      height,
    );
    const { organisation, dataset } = await site.rennes();
    for (const [name, path] of [
      ["jeu-de-donnees", `jeu-de-donnees?id=${dataset}`],
      ["organisation", `organisation?id=${organisation}`],
      ["recherche", "recherche"],
      ["recherche-jeux", "recherche?quoi=jeux&q=donn"],
      ["recherche-rien", "recherche?q=zzzz"],
    ] as const)
      await site.inPage(path, (page) => shown(page, `${name}-${width}`), width, height);
  });
});

async function shown(page: Page, name: string): Promise<void> {
  await settled(page);
  await looksGood(page, name);
}
