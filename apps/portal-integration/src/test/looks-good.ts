import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations, picture, sidewaysScroll } from "../../../../tests/browser/browser.ts";

/** The page as it stands is accessible, in both themes, and no wider than its window. Keeps its pictures when they are asked for. */
export async function looksGood(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
  await picture(page, name);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeViolations(page, ["color-contrast"]), `${name}, dark`).toEqual([]);
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
}
