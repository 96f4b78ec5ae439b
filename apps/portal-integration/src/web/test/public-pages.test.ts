import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeViolations } from "../../../../../tests/browser/browser.ts";
import { firstLoad } from "../../server/test/build-pages.ts";
import { ATTACK, publicSite, settled } from "../../test/public-site.ts";

/** What a visitor finds out. */
let site: Awaited<ReturnType<typeof publicSite>>;
beforeAll(async () => {
  site = await publicSite();
}, 180_000);
afterAll(() => site?.close());

/** The number that a sentence of the page holds, without its spaces. */
const numbersIn = (text: string | null) =>
  [...(text ?? "").matchAll(/\d[\d\s\u00a0\u202f]*/g)].map(([one]) => Number(one.replace(/\s/g, "")));

test("the figures of the page are plain counts of the database", { timeout: 60_000 }, async () => {
  const count = async (query: string) =>
    Number(
      (await sql.raw<{ count: string }>(`select count(*) from ${query}`).execute(site.service.database)).rows[0]?.count,
    );
  const held =
    "verdicts v join resources r on r.id = v.resource_id join datasets d on d.id = r.dataset_id join organisations o on o.id = d.organisation_id";
  await site.inPage("observatoire", async (page) => {
    await settled(page);
    const card = (name: string) => page.locator(".figures > div", { hasText: name });
    const whole = await count("authorities where concerned");
    expect(numbersIn(await card("Publient le socle commun").locator("span").first().textContent())).toEqual([
      await count(
        `(select distinct a.siren from ${held} join authorities a on a.siren = o.siren and a.concerned where v.current) x`,
      ),
      whole,
    ]);
    expect(numbersIn(await card("Fichiers du socle trouvés").locator(".big").textContent())).toEqual([
      await count(`${held} where v.current`),
    ]);
    const bar = await card("Fichiers du socle trouvés")
      .locator("li", { hasText: "Vérification expirée" })
      .locator("strong")
      .textContent();
    expect(numbersIn(bar)).toEqual([
      await count(`${held} where v.current and v.checked_at < now() - interval '8 days'`),
    ]);
    const row = page.locator("table", { hasText: "Par département" }).locator("tr", { hasText: "(59)" });
    expect(numbersIn(await row.locator("td").first().textContent())).toEqual([
      await count("authorities where concerned and kind <> 'region' and '59' = any(departements)"),
    ]);
  });
});

test("the map is walked with the keyboard alone, and opens a département", { timeout: 60_000 }, async () => {
  await site.inPage("observatoire", async (page) => {
    await settled(page);
    expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
    await page.getByLabel("Ce que la carte montre").focus();
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-code") ?? null);
    expect(await focused()).toBe("01");
    for (let step = 0; step < 30 && (await focused()) !== "29"; step++) await page.keyboard.press("ArrowLeft");
    const west = await focused();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).not.toBe(west);
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    expect(label).toMatch(/^\w{2,3} .+ : \d+ sur \d+/);
    expect(await page.locator(".pointed").textContent()).toBe(label);
    const code = await focused();
    await page.keyboard.press("Enter");
    await page.waitForFunction((expected) => location.search === `?departement=${expected}`, code);
    await settled(page);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Observatoire", exact: true }).waitFor();
  });
});

test("every page is reached by links, from the observatory on", { timeout: 60_000 }, async () => {
  await site.inPage("", async (page) => {
    await page.getByRole("link", { name: "Observatoire" }).click();
    await settled(page);
    await page.getByRole("link", { name: "Chercher une organisation" }).click();
    await settled(page);
    await page.getByLabel("Nom ou SIREN").fill("rennes");
    await page.getByRole("button", { name: "Chercher" }).click();
    await settled(page);
    await page.getByRole("link", { name: "Ville de Rennes" }).first().click();
    await settled(page);
    expect(
      await page
        .getByRole("row", { name: /délibérations/ })
        .first()
        .textContent(),
    ).toMatch(/L2131-1/);
    await page.getByRole("link", { name: "Subventions versées" }).click();
    await settled(page);
    expect(await page.locator(".state-line").textContent()).toContain("Non conforme");
    expect(await page.locator(".causes li").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Vérifier ce fichier dans le navigateur" }).click();
    const given = page.getByLabel("Adresse du fichier");
    await given.waitFor();
    expect(await given.inputValue()).toMatch(/^https:\/\/portail\.test\/\d+\.csv$/);
  });
});

test("a dataset's badge is shown and its codes lead back to the page", { timeout: 60_000 }, async () => {
  const { dataset } = await site.rennes();
  await site.inPage(`jeu-de-donnees?id=${dataset}`, async (page) => {
    await settled(page);
    expect(
      await page.locator(".badge-code img").evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(50);
    expect(await page.getByLabel("HTML").inputValue()).toContain(`${site.address}/jeu-de-donnees?id=${dataset}`);
    expect(await page.locator("#history ~ * tbody tr").count()).toBe(5);
    const report = await page.getByRole("link", { name: "page web" }).getAttribute("href");
    expect(
      (await page.request.get(new URL(report ?? "", `${site.address}/`).href)).headers()["content-type"],
    ).toContain("text/html");
  });
});

test("what audits wrote in French is said to be French on an English page", { timeout: 60_000 }, async () => {
  const { dataset } = await site.rennes();
  await site.inPage(`jeu-de-donnees?id=${dataset}`, async (page) => {
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "What is wrong" }).waitFor();
    const titles = page.locator(".causes summary [lang]");
    expect(await titles.count()).toBe(await page.locator(".causes li").count());
    expect(await titles.first().getAttribute("lang")).toBe("fr");
  });
});

test.each([
  ["region=53", "Bretagne"],
  ["epci=243500139", "Rennes Métropole"],
])("what is looked at has its name in the heading: %s", { timeout: 60_000 }, async (filter, name) => {
  await site.inPage(`observatoire?${filter}`, async (page) => {
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(await page.title()).toBe(`Observatoire, ${name} · OpenDataLocale`);
  });
});

test("the target of the whole country is not measured on a part of it", { timeout: 60_000 }, async () => {
  await site.inPage("observatoire", async (page) => {
    await page.getByText("Objectif du programme").waitFor();
    await page.getByLabel("Département", { exact: true }).selectOption("35");
    await page.getByRole("heading", { level: 1, name: "Ille-et-Vilaine" }).waitFor();
    await settled(page);
    expect(await page.getByText("Dénominateur :").first().isVisible()).toBe(true);
    expect(await page.getByText("Objectif du programme").count()).toBe(0);
  });
});

test("a check that is too old is never shown as good", { timeout: 60_000 }, async () => {
  const { organisation } = await site.rennes();
  const { items } = (await site.service.app.inject(`/api/v1/datasets?organisation=${organisation}&q=Actes`)).json();
  await site.inPage(`jeu-de-donnees?id=${items[0].id}`, async (page) => {
    await settled(page);
    expect(await page.locator(".state.expired").count()).toBe(3);
    expect(await page.locator(".state.valid").count()).toBe(0);
  });
});

test("what portals say is shown, never run", { timeout: 60_000 }, async () => {
  await site.inPage("recherche?departement=35&q=onerror", async (page) => {
    await settled(page);
    await page.getByRole("link", { name: "onerror" }).click();
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(ATTACK);
    await page.getByRole("table").getByRole("link", { name: "onerror" }).click();
    await settled(page);
    expect(await page.evaluate("typeof globalThis.owned")).toBe("undefined");
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});

test("what is not there is told in a sentence", { timeout: 60_000 }, async () => {
  const context = await site.browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  for (const path of [
    "jeu-de-donnees?id=00000000-0000-4000-8000-000000000000",
    "organisation?id=rien",
    "observatoire?departement=99",
  ]) {
    await page.goto(`${site.address}/${path}`);
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().textContent()).toMatch(/Il n’y a rien|mal formée/);
  }
  await context.close();
});

test.each([
  ["observatoire.html", 28_500],
  ["jeu-de-donnees.html", 21_500],
  ["organisation.html", 21_500],
  ["recherche.html", 18_000],
])("what %s needs at first stays small", (page, most) => {
  const bytes = firstLoad(site.folder, page);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThan(most);
});
