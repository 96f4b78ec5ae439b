import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validate } from "@opendatalocale/validator";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "../../../../tests/browser/browser.ts";
import type { Database } from "../server/database/tables.ts";
import { importOutlines } from "../server/outlines/import-outlines.ts";
import { loadAuthorities } from "../server/store/load-authorities.ts";
import { buildPages } from "../server/test/build-pages.ts";
import { type SeededFile, seedTerritory } from "../server/test/seed-territory.ts";
import { testService } from "../server/test/test-service.ts";
import { writeSquares } from "../server/test/write-squares.ts";

const RENNES = "213502388";
export const ATTACK = `<img src=x onerror="globalThis.owned=1">`;

/** A visitor, a browser, and the whole service behind the pages as they are published, with what a country publishes. */
export async function publicSite() {
  const pages = await buildPages();
  const service = await testService({ ODL_WORKER: "non", ODL_PAGES: pages.folder, ODL_RATE_LIMIT: "100000" });
  await loadAuthorities(service.database);
  await seedTerritory(service.database, await territory(service.database));
  await importOutlines(service.database, await writeSquares(service.folder, "epci", "35"), "Carrés d’essai");
  const address = await service.app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await launchBrowser();

  async function inPage(path: string, act: (page: Page) => Promise<void>, width = 1280, height = 900): Promise<void> {
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

  async function rennes() {
    const organisations = (await service.app.inject(`/api/v1/organisations?q=${RENNES}`)).json();
    const organisation = organisations.items[0].id;
    const datasets = (await service.app.inject(`/api/v1/datasets?organisation=${organisation}&q=Subventions`)).json();
    return { organisation, dataset: datasets.items[0].id };
  }

  const close = async () => {
    await browser.close();
    await service.close();
    pages.remove();
  };
  return { ...{ address, browser, service, folder: pages.folder }, inPage, rennes, close };
}

/** Until nothing is awaited any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && document.querySelector('[aria-busy="true"]') === null,
  );
  await page.waitForLoadState("networkidle");
}

/** Publishers of several départements, and one whose files went through every state. */
async function territory(database: Database): Promise<SeededFile[]> {
  const path = new URL("../../../../examples/subventions/subventions-saint-malo-2023-a-corriger.csv", import.meta.url);
  const bytes = readFileSync(fileURLToPath(path));
  const report = await validate({ name: "subventions.csv", bytes }, { schema: "scdl/subventions" });
  const towns = await database
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
