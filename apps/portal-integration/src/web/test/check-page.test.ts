import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { validate } from "@opendatalocale/validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations } from "../../../../../tests/browser/browser.ts";
import { broken, checkSite, example, give, settled, verdict } from "../../test/check-site.ts";
import { looksGood } from "../../test/looks-good.ts";

/** An agent, a browser, the page as it is published. */
let site: Awaited<ReturnType<typeof checkSite>>;
beforeAll(async () => {
  site = await checkSite();
}, 120_000);
afterAll(() => site?.close());

test("an agent sees what is wrong, mends it, and takes away a file that is better", { timeout: 60_000 }, async () => {
  await site.inPage(async (page) => {
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
  await site.inPage(async (page) => {
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
  await site.inPage(async (page) => {
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
  await site.inPage(async (page, context) => {
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
  await site.inPage(async (page) => {
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
  await site.inPage(async (page) => {
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

test("a schema that is not the file's is said before everything else", { timeout: 60_000 }, async () => {
  await site.inPage(async (page) => {
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
  await site.inPage(async (page) => {
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
  const document = Buffer.from(site.pages["/"]?.body ?? "").toString();
  const names = [...document.matchAll(/(?:src|href)="\.(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(1);
  const sizes = [...new Set(names)].map((name) => gzipSync(site.pages[name]?.body ?? "").length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
});
