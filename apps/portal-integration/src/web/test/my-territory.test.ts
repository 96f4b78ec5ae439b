import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoTerritory } from "../../server/demo/demo-territory.ts";
import { addAtd, addPerson, PASSWORD } from "../../server/test/sign-in.ts";
import { testPortal } from "../../server/test/test-portal.ts";
import { looksGood } from "../../test/looks-good.ts";
import { servedPages } from "../../test/served-pages.ts";

/** An ATD at its desk: the built page, the real service on a real database, a portal on loopback, a browser. */
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const files = new Map([
  ["catalogue.csv", example("catalogue/catalogue-a-corriger.csv")],
  ["adresses.csv", example("bal/bal.csv")],
]);
let pages: Awaited<ReturnType<typeof servedPages>>;
let portal: Awaited<ReturnType<typeof testPortal>>;

beforeAll(async () => {
  portal = await testPortal(files);
  pages = await servedPages();
}, 120_000);
afterAll(async () => {
  await pages?.close();
  portal?.close();
});

test("an ATD signs in, adds a portal, sees audits arrive, moves a stage, makes a convention, takes its list away", {
  timeout: 180_000,
}, async () => {
  const environment = { ODL_ALLOW_HOSTS: portal.host, ODL_SECRET_KEY: "a key of the operator: long enough" };
  await pages.served(environment, async ({ database }, address) => {
    await addPerson(database, "atd@exemple.fr", "editor", await addAtd(database, "Région d’Essai", ["35"]));
    await pages.inPage(1280, 900, async (page) => {
      await page.goto(`${address}/mon-territoire`);
      await page.getByLabel("Adresse électronique").fill("atd@exemple.fr");
      await page.getByLabel("Mot de passe").fill("un mauvais mot de passe");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
      await page.getByLabel("Mot de passe").fill(PASSWORD);
      await page.keyboard.press("Enter");
      await page.getByText("Vous ne suivez encore aucun ETD").waitFor();
      await looksGood(page, "territory-empty-1280");

      await page.getByText("Déclarer une collectivité").click();
      await page.getByLabel("Nom", { exact: true }).fill("Commune de Maquette");
      await page.getByLabel("Population déclarée").fill("4000");
      await page.getByLabel("Agents déclarés").fill("60,5");
      await page.keyboard.press("Enter");
      await page.locator(".etd").waitFor();
      await page.getByText("Chercher une collectivité").click();
      await page.getByLabel("Nom, SIREN ou code INSEE").fill("Saint-Malo");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Suivre Saint-Malo", exact: true }).click();
      await page.locator(".etd").nth(1).waitFor();

      await page.getByRole("link", { name: "Portails" }).click();
      await page.getByLabel("Adresse du portail").fill("http://10.0.0.1/");
      await page.keyboard.press("Enter");
      await page.getByText("Aucun portail connu n’a été reconnu").waitFor();
      await page.getByLabel("Adresse du portail").fill(portal.url);
      await page.keyboard.press("Enter");
      await page.getByText(/Dernier audit : .*2 jeux/).waitFor({ timeout: 60_000 });
      await page.getByText("Jeton et webhook").click();
      await page.getByLabel("Jeton d’accès du portail").fill("un-jeton-tres-secret");
      await page.keyboard.press("Enter");
      await page.getByText("gardé chiffré depuis").waitFor();
      await page.getByRole("button", { name: "Faire une clé" }).click();
      await page.getByText("Clé, montrée cette seule fois").waitFor();
      await looksGood(page, "territory-portals-1280");
      expect(await page.content()).not.toContain("un-jeton-tres-secret");

      await page.getByRole("link", { name: "ETD", exact: true }).click();
      await page.getByRole("link", { name: "Commune de Maquette" }).click();
      await page.getByText("Rattacher une organisation").click();
      await page.getByLabel("Nom de l’organisation").fill("calc");
      await page.getByRole("button", { name: /^Rattacher / }).click();
      await page.getByText(/adresses\.csv : publiable/).waitFor();
      const report = page.getByRole("link", { name: "Rapport catalogue.csv" });
      const answer = await page.request.get(new URL((await report.getAttribute("href")) ?? "", page.url()).href);
      expect(await answer.text()).toContain("<!doctype html>");
      const [convention] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Faire la convention" }).click(),
      ]);
      expect(convention.suggestedFilename()).toBe("convention-commune-de-maquette.docx");
      expect(readFileSync(await convention.path(), "latin1").slice(0, 2)).toBe("PK");
      await page.getByText("À compléter à la main").waitFor();
      await page.getByLabel("Note (facultative)").fill("signée en mairie");
      await page.locator('select[name="stage"]').selectOption("conventionne");
      await page
        .locator("form", { hasText: "Note (facultative)" })
        .getByRole("button", { name: "Enregistrer" })
        .click();
      await page.locator(".history", { hasText: "signée en mairie" }).waitFor();
      await looksGood(page, "territory-etd-1280");

      await page.getByRole("link", { name: "Tous les ETD" }).click();
      const row = page.locator(".etd", { hasText: "Commune de Maquette" });
      await row.getByText("2 / 5").first().waitFor();
      await row.getByLabel("Étape").selectOption("publie");
      await page.getByText("Étape enregistrée.").waitFor();
      await page.locator(".filters select").first().selectOption("publie");
      await page.getByText("1 ETD sur 2").waitFor();
      const [list] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "CSV", exact: true }).click(),
      ]);
      const csv = readFileSync(await list.path(), "utf8");
      expect(csv.split("\n")[1]).toMatch(/^1,Commune de Maquette,,commune,,4000,60.5,obligée de publier,publie,5,2,1,/);
      expect(csv).not.toContain("Saint-Malo");
      await looksGood(page, "territory-list-1280");

      await page.getByRole("button", { name: "Se déconnecter", exact: true }).click();
      await page.getByRole("button", { name: "Recevoir un lien de connexion" }).waitFor();
      const [change] = await database.selectFrom("changes").selectAll().where("action", "=", "etd.stage").execute();
      expect(change?.actor).toBe("atd@exemple.fr");
    });
  });
});

test("the demonstration shows every part of the page, on a desk and on a phone", { timeout: 240_000 }, async () => {
  await pages.served({ ODL_DEMO: "oui" }, async ({ database, queue }, address) => {
    await demoTerritory.seed(database, queue, address);
    await demoTerritory.finish(database, address, AbortSignal.timeout(180_000));
    for (const [width, height] of [
      [1280, 900],
      [390, 844],
    ] as const)
      await pages.inPage(width, height, async (page) => {
        await page.goto(`${address}/mon-territoire`);
        await page.getByRole("button", { name: "Entrer dans la démonstration" }).waitFor();
        await looksGood(page, `territory-sign-in-${width}`);
        await page.getByRole("button", { name: "Entrer dans la démonstration" }).press("Enter");
        await page.locator(".trend table tr").nth(6).waitFor();
        expect(await page.locator(".etd").count()).toBe(12);
        expect(await page.locator(".etd h3").first().textContent()).toBe("Commune de Maquette-la-Forêt");
        await looksGood(page, `territory-etds-${width}`);
        for (const [name, part, awaited] of [
          ["Obligations", "matrix", ".matrix td"],
          ["Cibles", "targets", ".targets li"],
          ["Portails", "demo-portal", ".portals li"],
          ["Réglages", "settings", ".panel.form"],
        ] as const) {
          await page.getByRole("link", { name, exact: true }).click();
          await page.locator(awaited).first().waitFor();
          // Reading goes on from the heading.
          await page.waitForFunction(() => document.activeElement?.tagName === "H1");
          await looksGood(page, `territory-${part}-${width}`);
        }
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("link", { name: "ETDs" }).click();
        await page.getByRole("link", { name: "Commune de Prototype" }).click();
        await page.getByText("What the law asks, and why").waitFor();
        await looksGood(page, `territory-english-etd-${width}`);
      });
  });
});
