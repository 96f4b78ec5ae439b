import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "@opendatalocale/tabular/write";
import { validateFile } from "@opendatalocale/validator/node";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSite, example, give, settled, verdict } from "../../test/check-site.ts";
import { looksGood } from "../../test/looks-good.ts";

/** Workbooks, Parquet, JSON documents and addresses: all in the page, under its security policy. */
let site: Awaited<ReturnType<typeof checkSite>>;
beforeAll(async () => {
  site = await checkSite();
}, 120_000);
afterAll(() => site?.close());

test("a sheet of a workbook may be chosen, and its table opened below its title lines", {
  timeout: 60_000,
}, async () => {
  const lines = example("prenoms/prenoms.csv").toString().trim().split("\n");
  const rows = [["Prénoms de la commune"], [], ...lines.map((line) => line.split(","))];
  const sheet = { columns: [], hasHeader: false, rows: rows.map((cells) => cells.map((text) => ({ text }))) };
  const parts: Uint8Array[] = [];
  const sheets = ["2022", "2023"].map((name) => ({ ...sheet, name }));
  for await (const part of writeXlsx({ sheets })) parts.push(Uint8Array.from(part));
  await site.inPage(async (page) => {
    await give(page, "prenoms.xlsx", Buffer.concat(parts));
    await settled(page);
    expect(await page.getByLabel("Feuille", { exact: true }).locator("option").allTextContents()).toEqual([
      "2022",
      "2023",
    ]);
    await page.getByLabel("Feuille", { exact: true }).selectOption("2023");
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#sheet")?.value === "2023");
    await settled(page);
    // The title lines are the only fault, and giving the file its form mends it.
    expect(await page.locator(".cause.error").count()).toBe(1);
    await page.getByRole("tab", { name: "Tableau" }).click();
    await page.waitForSelector('.grid [role="gridcell"] .value:not(:empty)');
    expect(await page.locator(".row-number").first().textContent()).toBe("4");
    await page.getByRole("button", { name: /^Tout corriger/ }).click();
    await page.waitForSelector("dialog button.main:not(:disabled)");
    await page.getByRole("button", { name: /^Accepter/ }).click();
    await settled(page);
    expect(await verdict(page).textContent()).toContain("Publiable");
    expect(await page.locator(".row-number").first().textContent()).toBe("2");
  });
});

test("a Parquet file is read under the page's security policy", { timeout: 60_000 }, async () => {
  const [labels = [], ...rows] = example("prenoms/prenoms.csv")
    .toString()
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const columnData = labels.map((name, column) => ({
    name,
    data: rows.map((row) => row[column] ?? ""),
    type: "STRING" as const,
  }));
  await site.inPage(async (page) => {
    await give(page, "prenoms.parquet", Buffer.from(parquetWriteBuffer({ columnData })));
    await settled(page);
    expect(await verdict(page).textContent()).toContain("Publiable");
  });
});

test.each([
  ["commande-publique/commande-publique-a-corriger.json", "À corriger", "enregistrement"],
  ["zfe/zfe.geojson", "Publiable", "enregistrement"],
  ["bal/bal-a-corriger.csv", "À corriger", "ligne"],
  ["bal/bal.csv", "Publiable", "ligne"],
])(
  "what is no table is checked under the page's security policy: %s",
  { timeout: 60_000 },
  async (path, said, unit) => {
    await site.inPage(async (page) => {
      await give(page, path.split("/")[1] ?? "", example(path));
      await settled(page);
      expect(await verdict(page).textContent()).toContain(said);
      expect(await page.locator(".verdict").textContent()).toContain(unit);
      expect(await page.getByRole("tab").allTextContents()).toEqual(["Problèmes", "Télécharger"]);
      const { causes } = await validateFile(fileURLToPath(new URL(`../../../../../examples/${path}`, import.meta.url)));
      const found = await page.locator(".cause .quiet").allTextContents();
      expect(found).toEqual(causes.map(({ occurrences }) => `${occurrences} fois`));
      await looksGood(page, `${path.split("/")[0]}-1280`);
      await page.getByRole("tab", { name: "Télécharger" }).click();
      const report = page.getByRole("button", { name: "Rapport (page web)" });
      const [download] = await Promise.all([page.waitForEvent("download"), report.click()]);
      expect(readFileSync(await download.path(), "utf8")).toContain(said);
    });
  },
);
