import { afterAll, beforeAll, expect, test } from "vitest";
import { beginStep } from "../../server/people/sign-in-steps.ts";
import { addAtd, addPerson } from "../../server/test/sign-in.ts";
import { looksGood } from "../../test/looks-good.ts";
import { servedPages } from "../../test/served-pages.ts";

/** An administrator at the page, and whom they let in. */
let pages: Awaited<ReturnType<typeof servedPages>>;
beforeAll(async () => {
  pages = await servedPages();
}, 120_000);
afterAll(() => pages?.close());

test("a link that came by mail signs in after one press, and an administrator reads the journal", {
  timeout: 120_000,
}, async () => {
  await pages.served({ ODL_WORKER: "non" }, async ({ database }, address) => {
    await addAtd(database, "ATD un");
    await addAtd(database, "ATD deux");
    const person = await addPerson(database, "admin@exemple.fr", "admin", null);
    const token = await beginStep(database, { kind: "link", person, minutes: 15 });
    await pages.inPage(1280, 900, async (page) => {
      await page.goto(`${address}/mon-territoire#lien=${token}`);
      await page.getByRole("button", { name: "Me connecter avec ce lien" }).click();
      await page.getByLabel("ATD", { exact: true }).selectOption({ label: "ATD un" });
      expect(page.url()).not.toContain(token);
      await page.getByRole("link", { name: "Réglages" }).click();
      await page.getByLabel("Départements de son territoire").fill("35, 2a");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await page.getByText("C’est enregistré.").waitFor();
      await looksGood(page, "territory-settings-1280");
      await page.getByRole("link", { name: "Journal" }).click();
      await page.getByText("atd.change").waitFor();
      await looksGood(page, "territory-journal-1280");
      await page.getByRole("button", { name: "Se déconnecter partout" }).click();
      await page.getByRole("button", { name: "Recevoir un lien de connexion" }).waitFor();
      expect(await database.selectFrom("sessions").selectAll().execute()).toEqual([]);
      await page.goto("about:blank");
      await page.goto(`${address}/mon-territoire#connexion=inconnu`);
      await page.getByText("Votre compte n’est pas connu de ce site").waitFor();
    });
  });
});

test("an administrator of a new site adds a territory and a person, changes a role, closes an access", {
  timeout: 120_000,
}, async () => {
  await pages.served({ ODL_WORKER: "non" }, async ({ database }, address) => {
    const token = await beginStep(database, {
      kind: "link",
      person: await addPerson(database, "admin@exemple.fr", "admin", null),
      minutes: 15,
    });
    await pages.inPage(390, 844, async (page) => {
      page.on("dialog", (dialog) => void dialog.accept());
      await page.goto(`${address}/mon-territoire#lien=${token}`);
      await page.getByRole("button", { name: "Me connecter avec ce lien" }).click();
      await page.getByText("Aucun ATD n’est encore enregistré.").waitFor();
      await page.getByRole("main").getByRole("link", { name: "Accès" }).last().click();
      await page.getByLabel("Nom du nouvel ATD").fill("Région d’Essai");
      await page.keyboard.press("Enter");
      await page.getByText("Région d’Essai : ATD ajouté.").waitFor();

      await page.getByLabel("Adresse électronique").fill("Camille@Exemple.fr");
      await page.getByRole("combobox", { name: "ATD" }).selectOption({ label: "Région d’Essai" });
      await page.getByRole("button", { name: "Ajouter une personne" }).click();
      const camille = page.getByRole("listitem").filter({ hasText: "camille@exemple.fr" });
      await camille.getByText("éditeur d’un ATD · Région d’Essai").waitFor();
      await looksGood(page, "territory-access-390");
      await page.setViewportSize({ width: 1280, height: 900 });
      await looksGood(page, "territory-access-1280");
      // Whom one is cannot be changed by oneself.
      const self = page.getByRole("listitem").filter({ hasText: "admin@exemple.fr" });
      expect(await self.getByRole("button").count()).toBe(0);

      await camille.getByRole("combobox", { name: "Rôle" }).selectOption("admin");
      await page.getByRole("button", { name: "Enregistrer le rôle de camille@exemple.fr" }).click();
      await camille.getByText("administrateur · depuis").waitFor();
      await page.getByRole("button", { name: "Fermer l’accès de camille@exemple.fr" }).click();
      await camille.getByText("accès fermé depuis").waitFor();
      await page.getByRole("button", { name: "Rouvrir l’accès de camille@exemple.fr" }).click();
      await camille.getByText("administrateur · depuis").waitFor();
      const changes = await database.selectFrom("changes").select(["action", "actor"]).orderBy("at").execute();
      expect(changes.map(({ action }) => action)).toEqual([
        ...["atd.add", "person.add", "person.change", "person.change", "person.change"],
      ]);
      expect(new Set(changes.map(({ actor }) => actor))).toEqual(new Set(["admin@exemple.fr"]));
    });
  });
});

test("an editor makes a token that works, sees it once, and takes it back", { timeout: 120_000 }, async () => {
  await pages.served({ ODL_WORKER: "non" }, async ({ app, database }, address) => {
    const atd = await addAtd(database, "Région d’Essai");
    const person = await addPerson(database, "atd@exemple.fr", "editor", atd);
    const link = await beginStep(database, { kind: "link", person, minutes: 15 });
    const reading = async (token: string) =>
      (await app.inject({ url: "/api/v1/atds", headers: { authorization: `Bearer ${token}` } })).statusCode;
    await pages.inPage(1280, 900, async (page) => {
      page.on("dialog", (dialog) => void dialog.accept());
      await page.goto(`${address}/mon-territoire#lien=${link}`);
      await page.getByRole("button", { name: "Me connecter avec ce lien" }).click();
      await page.getByRole("link", { name: "Jetons d’API" }).click();
      await page.getByText("Vous n’avez aucun jeton.").waitFor();
      expect(await page.getByRole("link", { name: "Accès" }).count()).toBe(0);
      await page.getByLabel("À quoi il sert").fill("Publication du soir");
      await page.keyboard.press("Enter");
      const token = await page.getByLabel("Jeton, montré cette seule fois").inputValue();
      expect(await reading(token)).toBe(200);
      await looksGood(page, "territory-tokens-1280");
      await page.getByRole("link", { name: "ETD", exact: true }).click();
      await page.getByRole("link", { name: "Jetons d’API" }).click();
      await page.getByText("Publication du soir").waitFor();
      expect(await page.content()).not.toContain(token);
      await page.getByRole("button", { name: "Retirer le jeton Publication du soir" }).click();
      await page.getByText("Vous n’avez aucun jeton.").waitFor();
      expect(await reading(token)).toBe(401);
      // The address of a part that is not theirs leads to what is.
      await page.goto(`${address}/mon-territoire#/acces`);
      await page.getByRole("heading", { name: "Qui appeler d’abord" }).waitFor();
    });
  });
});
