import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** A picture of the README. */
export interface PictureOf {
  /** The file's name in `docs/images`. */
  readonly name: string;
  /** Where the demonstration service shows it. */
  readonly path: string;
  readonly height: number;
  /** What a person does before the picture is worth taking. */
  readonly act?: (page: Page) => Promise<void>;
}

const example = (path: string) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));

export const pictures: readonly PictureOf[] = [
  {
    name: "verifier",
    path: "/",
    height: 900,
    act: async (page) => {
      await page.setInputFiles('input[type="file"]', example("subventions/subventions-saint-malo-2023-a-corriger.csv"));
      await page.locator("#verdict-title").waitFor();
      await page.waitForFunction(() => document.querySelector(".busy") === null);
    },
  },
  { name: "observatoire", path: "/observatoire?region=53", height: 1350 },
  {
    name: "mon-territoire",
    path: "/mon-territoire",
    height: 1100,
    act: async (page) => {
      await page.getByRole("button", { name: "Entrer dans la démonstration" }).click();
      await page.getByRole("heading", { name: "Qui appeler d’abord" }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
];
