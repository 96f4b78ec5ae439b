import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validate } from "@opendatalocale/validator";
import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchBrowser, picture, sidewaysScroll } from "../../../../../tests/browser/browser.ts";
import { importOutlines } from "../../server/outlines/import-outlines.ts";
import { loadAuthorities } from "../../server/store/load-authorities.ts";
import { buildPages, firstLoad } from "../../server/test/build-pages.ts";
import { type SeededFile, seedTerritory } from "../../server/test/seed-territory.ts";
import { testService } from "../../server/test/test-service.ts";
import { writeSquares } from "../../server/test/write-squares.ts";

/** A visitor, a browser, and the whole service behind the pages as they are published. */
let pages: Awaited<ReturnType<typeof buildPages>>;
let service: Awaited<ReturnType<typeof testService>>;
let browser: Browser;
let address: string;

const RENNES = "213502388";
const ATTACK = `<img src=x onerror="globalThis.owned=1">`;

beforeAll(async () => {
  pages = await buildPages();
  service = await testService({ ODL_WORKER: "non", ODL_PAGES: pages.folder, ODL_RATE_LIMIT: "100000" });
  await loadAuthorities(service.database);
  await seedTerritory(service.database, await territory());
  await importOutlines(service.database, await writeSquares(service.folder, "epci", "35"), "Carrés d’essai");
  address = await service.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
  pages?.remove();
});

/** Publishers of several départements, and one whose files went through every state. */
async function territory(): Promise<SeededFile[]> {
  const path = new URL(
    "../../../../../examples/subventions/subventions-saint-malo-2023-a-corriger.csv",
    import.meta.url,
  );
  const bytes = readFileSync(fileURLToPath(path));
  const report = await validate({ name: "subventions.csv", bytes }, { schema: "scdl/subventions" });
  const towns = await service.database
    .selectFrom("authorities")
    .select(["siren", "name"])
    .where("kind", "in", ["commune", "epci"])
    .where("concerned", "=", true)
    .orderBy("siren")
    .execute();
  const verdicts = ["valid", "invalid", "valid-with-remarks", "not-checked", "valid"] as const;
  const schemas = [
    "scdl/prenoms",
    "scdl/subventions",
    "etalab/schema-bal",
    "scdl/deliberations",
    "scdl/budget",
  ] as const;
  const some = towns.filter((_, at) => at % 9 === 0 || at % 31 === 0);
  return [
    ...some.map(
      ({ siren, name }, at): SeededFile => ({
        ...{ siren, name: `Ville de ${name}`, title: "Données du socle", schema: schemas[at % 5] ?? "scdl/prenoms" },
        verdicts: [
          [30 + ((at * 37) % 700), "invalid"],
          [1 + ((at * 13) % 29), verdicts[at % 5] ?? "valid"],
        ],
        seen: at % 17 === 0 ? 20 : 0,
        modified: (at * 41) % 1100,
      }),
    ),
    {
      ...{ siren: RENNES, name: "Ville de Rennes", title: "Subventions versées", schema: "scdl/subventions", report },
      verdicts: [
        [300, "valid"],
        [200, "invalid"],
        [120, "not-checked"],
        [100, "valid-with-remarks"],
        [20, "invalid"],
      ],
    },
    {
      siren: RENNES,
      name: "Ville de Rennes",
      title: "Adresses",
      schema: "etalab/schema-bal",
      verdicts: [[200, "valid"]],
    },
    {
      siren: RENNES,
      name: "Ville de Rennes",
      title: "Actes",
      schema: "scdl/deliberations",
      verdicts: [[40, "valid"]],
      seen: 12,
    },
    { siren: null, departement: "35", name: ATTACK, title: ATTACK, schema: "scdl/prenoms", verdicts: [[9, "valid"]] },
  ];
}

async function inPage(path: string, act: (page: Page) => Promise<void>, width = 1280, height = 900) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width, height } });
  try {
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    await page.goto(`${address}/${path}`);
    await act(page);
    expect(troubles).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Until nothing is awaited any more. */
async function settled(page: Page) {
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && document.querySelector('[aria-busy="true"]') === null,
  );
  await page.waitForLoadState("networkidle");
}

async function looksGood(page: Page, name: string) {
  await settled(page);
  expect(await axeViolations(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
  await picture(page, name);
}

const sizes = [
  ["on a desk", 1280, 900],
  ["on a phone", 390, 844],
  ["at 200 %", 640, 450],
] as const;

describe.each(sizes)("%s", (_, width, height) => {
  test("each public page is accessible and fits", { timeout: 120_000 }, async () => {
    await inPage(
      "observatoire",
      async (page) => {
        await page.locator(".map a").first().waitFor();
        await looksGood(page, `observatoire-${width}`);
        await page.getByLabel("Département", { exact: true }).selectOption("35");
        await page.getByRole("heading", { level: 1, name: "Ille-et-Vilaine" }).waitFor();
        await page.locator(".map a").first().waitFor();
        await looksGood(page, `observatoire-35-${width}`);
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("heading", { name: "Key figures" }).waitFor();
        await looksGood(page, `observatoire-en-${width}`);
      },
      width,
      height,
    );
    const { organisation, dataset } = await rennes();
    for (const [name, path] of [
      ["jeu-de-donnees", `jeu-de-donnees?id=${dataset}`],
      ["organisation", `organisation?id=${organisation}`],
      ["recherche", "recherche"],
      ["recherche-jeux", "recherche?quoi=jeux&q=donn"],
      ["recherche-rien", "recherche?q=zzzz"],
    ] as const)
      await inPage(path, (page) => looksGood(page, `${name}-${width}`), width, height);
  });
});

async function rennes() {
  const organisations = (await service.app.inject(`/api/v1/organisations?q=${RENNES}`)).json();
  const organisation = organisations.items[0].id;
  const datasets = (await service.app.inject(`/api/v1/datasets?organisation=${organisation}&q=Subventions`)).json();
  return { organisation, dataset: datasets.items[0].id };
}

/** The number that a sentence of the page holds, without its spaces. */
const numbersIn = (text: string | null) =>
  [...(text ?? "").matchAll(/\d[\d\s\u00a0\u202f]*/g)].map(([one]) => Number(one.replace(/\s/g, "")));

test("the figures of the page are plain counts of the database", { timeout: 60_000 }, async () => {
  const count = async (query: string) =>
    Number(
      (await sql.raw<{ count: string }>(`select count(*) from ${query}`).execute(service.database)).rows[0]?.count,
    );
  const held =
    "verdicts v join resources r on r.id = v.resource_id join datasets d on d.id = r.dataset_id join organisations o on o.id = d.organisation_id";
  await inPage("observatoire", async (page) => {
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
  await inPage("observatoire", async (page) => {
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
  await inPage("", async (page) => {
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
  const { dataset } = await rennes();
  await inPage(`jeu-de-donnees?id=${dataset}`, async (page) => {
    await settled(page);
    expect(
      await page.locator(".badge-code img").evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(50);
    expect(await page.getByLabel("HTML").inputValue()).toContain(`${address}/jeu-de-donnees?id=${dataset}`);
    expect(await page.locator("#history ~ * tbody tr").count()).toBe(5);
    const report = await page.getByRole("link", { name: "page web" }).getAttribute("href");
    expect((await page.request.get(new URL(report ?? "", `${address}/`).href)).headers()["content-type"]).toContain(
      "text/html",
    );
  });
});

test("a check that is too old is never shown as good", { timeout: 60_000 }, async () => {
  const { organisation } = await rennes();
  const { items } = (await service.app.inject(`/api/v1/datasets?organisation=${organisation}&q=Actes`)).json();
  await inPage(`jeu-de-donnees?id=${items[0].id}`, async (page) => {
    await settled(page);
    expect(await page.locator(".state.expired").count()).toBe(3);
    expect(await page.locator(".state.valid").count()).toBe(0);
  });
});

test("what portals say is shown, never run", { timeout: 60_000 }, async () => {
  await inPage("recherche?departement=35&q=onerror", async (page) => {
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
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  for (const path of [
    "jeu-de-donnees?id=00000000-0000-4000-8000-000000000000",
    "organisation?id=rien",
    "observatoire?departement=99",
  ]) {
    await page.goto(`${address}/${path}`);
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
  const bytes = firstLoad(pages.folder, page);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThan(most);
});
