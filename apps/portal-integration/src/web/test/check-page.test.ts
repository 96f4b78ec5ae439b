import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { writeXlsx } from "@opendatalocale/tabular/write";
import { validate } from "@opendatalocale/validator";
import { validateFile } from "@opendatalocale/validator/node";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  axeViolations,
  launchBrowser,
  type OpenedSite,
  picture,
  type Site,
  serveSite,
  sidewaysScroll,
} from "../../../../../tests/browser/browser.ts";

/** An agent, a browser, the page as it is published. */
const example = (path: string) => readFileSync(new URL(`../../../../../examples/${path}`, import.meta.url));
const broken = example("subventions/subventions-saint-malo-2023-a-corriger.csv");

let browser: Browser;
let pages: Site;
let site: OpenedSite;

beforeAll(async () => {
  pages = await builtSite();
  site = await serveSite(pages);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const sizes = [
  ["on a desk", 1280, 900],
  ["on a phone", 390, 844],
  ["at 200 %", 640, 450],
] as const;

async function inPage(
  act: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser["newContext"]>[0] = {},
) {
  const context = await browser.newContext({ locale: "fr-FR", ...options });
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(`${site.address}/`);
    await act(page, context);
  } finally {
    await context.close();
  }
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('input[type="file"]', { name, mimeType: "text/csv", buffer });

const verdict = (page: Page) => page.locator("#verdict-title");

async function settled(page: Page) {
  await verdict(page).waitFor();
  await page.waitForFunction(() => document.querySelector(".busy") === null);
}

async function looksGood(page: Page, name: string) {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
  await picture(page, name);
}

describe.each(sizes)("%s", (_, width, height) => {
  test("each state of the page is accessible and fits", { timeout: 120_000 }, async () => {
    await inPage(
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

test("an agent sees what is wrong, mends it, and takes away a file that is better", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await give(page, "subventions.csv", broken);
    await settled(page);
    expect(await verdict(page).textContent()).toContain("À corriger");
    await page.getByRole("button", { name: /^Tout corriger/ }).click();
    await page.waitForSelector("dialog button.main:not(:disabled)");
    await page.getByRole("button", { name: /^Accepter/ }).click();
    await settled(page);
    await page.getByRole("tab", { name: "Télécharger" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Fichier corrigé (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("subventions-corrige.csv");
    const bytes = readFileSync(await download.path());
    const options = { schema: "scdl/subventions", delimiter: "," } as const;
    const [before, after] = [
      await validate({ name: "avant.csv", bytes: broken }, { schema: "scdl/subventions" }),
      await validate({ name: "apres.csv", bytes }, options),
    ];
    expect(after.stats.errors).toBeLessThan(before.stats.errors);
    // What is left is what the page says is left.
    await page.getByRole("tab", { name: "Problèmes" }).click();
    expect(await page.locator(".cause.error").count()).toBe(
      after.causes.filter(({ severity }) => severity === "error").length,
    );
    expect(asked.filter((url) => !url.startsWith(`${site.address}/`) && !url.startsWith("blob:"))).toEqual([]);
    // Undone, the file is as it was.
    await page.getByRole("button", { name: "Annuler le dernier changement" }).click();
    await settled(page);
    expect(await page.locator(".cause.error").count()).toBe(
      before.causes.filter(({ severity }) => severity === "error").length,
    );
  });
});

test("a cell is changed with the keyboard alone, checked again, and undone", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    await give(page, "subventions.csv", broken);
    await settled(page);
    await page.getByRole("button", { name: "Voir H6 dans le tableau" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place") === "4:7");
    await page.waitForFunction(() => document.querySelector('[data-active="true"]')?.className === "error");
    await page.keyboard.press("F2");
    await page.keyboard.type("Fonctionnement");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-place="4:7"]')?.className === "");
    await settled(page);
    expect(await page.locator(".cause h3", { hasText: "Valeur obligatoire manquante" }).count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place") === "4:7");
    await page.keyboard.press("Control+End");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-place")?.startsWith("12:"));
    await page.getByRole("button", { name: "Annuler le dernier changement" }).click();
    await settled(page);
    expect(await page.locator(".cause h3", { hasText: "Valeur obligatoire manquante" }).count()).toBe(1);
  });
});

test("what stands in a file is shown, never run", { timeout: 60_000 }, async () => {
  const attack = `<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script><svg onload=globalThis.owned=1>`;
  const cell = `"${attack.replaceAll('"', '""')}"`;
  const lines = example("prenoms/prenoms.csv").toString().trim().split("\n");
  const text = lines.map((line, row) => `${line},${row === 0 ? cell : `${cell},=cmd|' /C calc'!A0`}`).join("\n");
  await inPage(async (page) => {
    await give(page, `${attack.replaceAll("/", "")}.csv`, Buffer.from(text));
    await settled(page);
    await page.getByRole("tab", { name: "Tableau" }).click();
    await page.waitForSelector('.grid [role="gridcell"]:has-text("onerror")');
    expect(await page.evaluate("typeof globalThis.owned")).toBe("undefined");
    expect(await page.locator("main img, main svg, main script").count()).toBe(0);
    await page.getByRole("tab", { name: "Problèmes" }).click();
    expect(await page.getByText("onerror").count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});

test("works without network once it was opened", { timeout: 60_000 }, async () => {
  await inPage(async (page, context) => {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();
    await give(page, "subventions.csv", broken);
    await settled(page);
    expect(await verdict(page).textContent()).toContain("À corriger");
  });
});

test("a long file tells its first problems and how far it is, and can be cancelled", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    const [header = "", row = ""] = example("prenoms/prenoms.csv").toString().split("\n");
    const wrong = row.replace(/\d{4}/, "an deux mille");
    await give(page, "long.csv", Buffer.from(`${header}\n${`${wrong}\n`.repeat(600_000)}`));
    await page.getByText("Premiers problèmes trouvés").waitFor();
    await page.getByText(/lignes par seconde/).waitFor();
    await looksGood(page, "checking-1280");
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Quel schéma ce fichier suit-il ?").waitFor();
  });
});

test("a table may be pasted, and a template taken away", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    await page.getByText("Modèles à remplir").click();
    await page.getByLabel("Chercher un schéma").fill("subventions");
    for (const format of ["CSV", "XLSX", "ODS"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page
          .getByRole("button", { name: new RegExp(`, ${format}$`) })
          .first()
          .click(),
      ]);
      const bytes = readFileSync(await download.path());
      const report = await validate({ name: download.suggestedFilename(), bytes }, { schema: "scdl/subventions" });
      expect(report.valid).toBe(true);
    }
    await page.getByText("Coller un tableau").click();
    await page.getByLabel("Cellules copiées").fill(example("prenoms/prenoms.csv").toString().replaceAll(",", "\t"));
    await page.getByRole("button", { name: "Vérifier ce tableau" }).click();
    await settled(page);
    expect(await verdict(page).textContent()).toContain("Publiable");
  });
});

test("a sheet of a workbook may be chosen, and its table opened below its title lines", {
  timeout: 60_000,
}, async () => {
  const lines = example("prenoms/prenoms.csv").toString().trim().split("\n");
  const rows = [["Prénoms de la commune"], [], ...lines.map((line) => line.split(","))];
  const sheet = { columns: [], hasHeader: false, rows: rows.map((cells) => cells.map((text) => ({ text }))) };
  const parts: Uint8Array[] = [];
  const sheets = ["2022", "2023"].map((name) => ({ ...sheet, name }));
  for await (const part of writeXlsx({ sheets })) parts.push(Uint8Array.from(part));
  await inPage(async (page) => {
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
  await inPage(async (page) => {
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
    await inPage(async (page) => {
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

test("a schema that is not the file's is said before everything else", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    await give(page, "subventions.csv", broken);
    await settled(page);
    await page.getByRole("button", { name: "Changer de schéma" }).click();
    await page.getByRole("button", { name: "Vérifier avec ce schéma : Prénoms" }).click();
    await settled(page);
    expect(await page.locator("#panel-problems h2").first().textContent()).toContain("À lire d’abord");
    await looksGood(page, "doubtful-1280");
  });
});

test("every file to take away is what it says", { timeout: 60_000 }, async () => {
  await inPage(async (page) => {
    await give(page, "subventions.csv", broken);
    await settled(page);
    await page.getByRole("button", { name: /^Tout corriger/ }).click();
    await page.waitForSelector("dialog button.main:not(:disabled)");
    await page.getByRole("button", { name: /^Accepter/ }).click();
    await settled(page);
    await page.getByRole("tab", { name: "Télécharger" }).click();
    const beginnings = [
      ["Fichier corrigé (Excel)", "PK"],
      ["Liste des changements (CSV)", "ligne,colonne,avant,après"],
      ["Liste des changements (JSON)", '[\n{"step":0'],
      ["Fichier annoté", "PK"],
      ["Rapport (page web)", "<!doctype html>"],
    ] as const;
    for (const [name, beginning] of beginnings) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      expect(
        readFileSync(await download.path(), "utf8")
          .slice(0, beginning.length)
          .toLowerCase(),
      ).toBe(beginning.toLowerCase());
    }
  });
});

test("what the page needs at first stays small", () => {
  // Its scripts and styles, those that it shares with other pages too.
  const document = Buffer.from(pages["/"]?.body ?? "").toString();
  const names = [...document.matchAll(/(?:src|href)="\.(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(1);
  const sizes = [...new Set(names)].map((name) => gzipSync(pages[name]?.body ?? "").length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
});

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

/** The pages as they are published, built anew, in memory. */
async function builtSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "odl-web-"));
  try {
    const configFile = fileURLToPath(new URL("../../../vite.config.ts", import.meta.url));
    await build({ configFile, logLevel: "silent", build: { outDir: folder } });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const pages = files.map(({ parentPath, name }) => {
      const path = `/${relative(folder, join(parentPath, name))}`;
      const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
      return [path === "/index.html" ? "/" : path, { type, body: readFileSync(join(parentPath, name)) }] as const;
    });
    const home = pages.find(([path]) => path === "/");
    return Object.fromEntries([...pages, ["/index.html", home?.[1] ?? { type: "", body: "" }]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
