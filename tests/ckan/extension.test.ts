import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CkanError } from "@opendatalocale/ckan-api-client";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readConfig, type Service, startService } from "../../apps/portal-integration/src/server/index.ts";
import { axeViolations, launchBrowser, picture, sidewaysScroll } from "../browser/browser.ts";
import { clientOf, keptExtension } from "./portal.ts";

/** An agent publishes on the real CKAN, in Chromium, with our extension and our service. */
const portal = inject("portal");
const extension = keptExtension(portal);
const example = (name: string) => fileURLToPath(new URL(`../../examples/subventions/${name}`, import.meta.url));
const broken = example("subventions-saint-malo-2023-a-corriger.csv");
const good = example("subventions-saint-malo-2023.csv");
const organization = "test-conformite";
const dataset = "test-conformite-subventions";
const agent = { name: "test-agent", password: "une-phrase-de-passe" };
const sizes = [
  [1280, 900],
  [390, 844],
] as const;

describe.skipIf(extension === null)("the extension on our own portal", () => {
  const ckan = clientOf(portal);
  const folder = mkdtempSync(join(tmpdir(), "odl-extension-"));
  let service: Service | null = null;
  let browser: Browser;
  let page: Page;

  const openService = async () => {
    service = await startService(
      readConfig({
        HOST: "127.0.0.1",
        PORT: String(extension?.servicePort),
        ODL_DATA: folder,
        ODL_WORKER: "no",
        ODL_LOG_LEVEL: "silent",
      }),
    );
  };
  const closeService = async () => {
    await service?.stop();
    service = null;
  };
  const command = (...words: string[]) =>
    execFileSync(extension?.command[0] ?? "", [...(extension?.command.slice(1) ?? []), "opendatalocale", ...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const forget = async () => {
    for (const [action, id] of [
      ["dataset_purge", dataset],
      ["dataset_purge", `${dataset}-2`],
      ["organization_purge", organization],
    ] as const)
      await ckan.call(action, { id }).catch((error: unknown) => {
        if (!(error instanceof CkanError)) throw error;
      });
  };

  beforeAll(async () => {
    // The embedded PostgreSQL is run by another account when we are root.
    chmodSync(folder, 0o755);
    await forget();
    await ckan.call("organization_create", { name: organization, title: "Ville de la conformité" });
    const email = `${agent.name}@localhost.local`;
    await ckan.call("user_create", { ...agent, email }).catch((error: unknown) => {
      // From a run before this one.
      if (!(error instanceof CkanError) || error.code !== "validation") throw error;
    });
    await ckan.call("organization_member_create", { id: organization, username: agent.name, role: "editor" });
    await openService();
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: "fr-FR" })).newPage();
    await page.goto(`${portal.url}/user/login`);
    await page.fill('input[name="login"]', agent.name);
    await page.fill('input[name="password"]', agent.password);
    await page.press('input[name="password"]', "Enter");
    await page.waitForURL((url) => !url.pathname.includes("login"));
  });
  afterAll(async () => {
    await browser?.close();
    await closeService();
    await forget();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The two forms of CKAN: the dataset, then its file. @returns the address of the file's page */
  async function publish(name: string, title: string, file: string): Promise<string> {
    await page.goto(`${portal.url}/dataset/new`);
    await page.fill("#field-title", title);
    await page.locator('input[name="name"]').evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, name);
    // Before 2.12 a script hides the lists behind its own.
    await page.selectOption("#field-organizations", { label: "Ville de la conformité" }, { force: true });
    await page.selectOption("#field-private", "False", { force: true });
    await page.locator('button[name="save"]').last().click();
    await page.waitForURL(/resource\/new/);
    expect(await page.getByRole("link", { name: "Vérifier avant de publier" }).getAttribute("href")).toBe(
      `http://127.0.0.1:${extension?.servicePort}/`,
    );
    if (name === dataset) await everySize("form");
    await page.setInputFiles('input[name="upload"]', file);
    await page.fill("#field-name", "Subventions 2023");
    await page.locator('button[name="save"][value="go-metadata"]').click();
    await page.waitForURL(new RegExp(`/dataset/${name}$`));
    const address = await page.locator(".resource-item a.heading").first().getAttribute("href");
    return `${portal.url}${address}`;
  }

  /** Reloads, as a person would, until the page says it. */
  async function untilSaid(address: string, words: string, seconds = 60, between: () => void = () => {}) {
    for (let attempt = 0; attempt < seconds; attempt++) {
      await page.goto(address);
      if ((await page.locator(".odl-panel").first().textContent())?.includes(words)) return;
      between();
      await page.waitForTimeout(1000);
    }
    throw new Error(`never said: ${words}\n${await page.locator(".odl-panel").first().textContent()}`);
  }

  /** How much wider the page is with what we add: on a phone, some of CKAN's own pages are a little too wide without us. */
  async function ownScroll(): Promise<number> {
    const whole = await sidewaysScroll(page);
    const hide = (display: string) =>
      page.evaluate((value) => {
        for (const one of document.querySelectorAll<HTMLElement>("[class*='odl-']")) one.style.display = value;
      }, display);
    await hide("none");
    const bare = await sidewaysScroll(page);
    await hide("");
    return whole - bare;
  }

  async function everySize(name: string) {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await ownScroll(), `${name} ${width}`).toBe(0);
      const ours = (await axeViolations(page)).filter((line) => line.includes("odl-"));
      expect(ours, `${name} ${width}`).toEqual([]);
      await picture(page, `ckan-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  async function historyOf(address: string): Promise<string[]> {
    const found = await ckan.call("opendatalocale_history", { id: address.split("/").at(-1) ?? "" });
    // What our own action answers.
    return (found as { verdicts: { verdict: string }[] }).verdicts.map(({ verdict }) => verdict);
  }

  test("a broken file is to be corrected with its causes; replaced, it is publishable; the history holds both", {
    timeout: 300_000,
  }, async () => {
    const address = await publish(dataset, "Subventions de la ville", broken);
    await untilSaid(address, "à corriger");
    const said = await page.locator(".odl-panel").textContent();
    for (const words of ["33 erreurs", "Valeur d’un autre type", "« montant »", "Comment corriger", "Où : I2, I3"])
      expect(said).toContain(words);
    await everySize("to-correct");

    await page.goto(`${address}/edit`);
    await page.locator('input[name="upload"]').waitFor({ state: "attached" });
    // What a person does: take the file away, then choose another.
    await page.locator(".btn-remove-url:visible").first().click();
    await page.setInputFiles('input[name="upload"]', good);
    await page.locator('button[name="save"]').last().click();
    await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
    await untilSaid(address, "publiable");
    expect((await historyOf(address))[1]).toBe("invalid");
    expect((await historyOf(address))[0]).toMatch(/^valid/);
    const rows = await page.locator(".odl-history tbody tr").allTextContents();
    expect(rows[0]).toContain("publiable");
    expect(rows[1]).toContain("à corriger");
    await everySize("publishable");
  });

  test("the facet, the tab and the dashboards find it", { timeout: 120_000 }, async () => {
    await page.goto(`${portal.url}/dataset/?q=conformite`);
    await page.locator(".nav-facet a", { hasText: "publiable" }).click();
    await page.waitForURL(/vocab_opendatalocale_verdict=valid/);
    await page.locator(".nav-facet a", { hasText: "Subventions" }).click();
    await page.waitForURL(/vocab_opendatalocale_schema=scdl/);
    await page.locator(".dataset-heading a", { hasText: "Subventions de la ville" }).waitFor();
    await everySize("search");
    await page.goto(`${portal.url}/dataset/${dataset}`);
    await everySize("dataset");
    await page.goto(`${portal.url}/dataset/conformite/${dataset}`);
    expect(await page.locator(".odl-panel").textContent()).toContain("publiable");
    await everySize("tab");
    await page.goto(`${portal.url}/organization/conformite/${organization}`);
    expect(await page.locator(".odl-dashboard").textContent()).toContain("Subventions de la ville");
    await everySize("organization");
    await page.goto(`${portal.url}/conformite`);
    await everySize("portal");
    const csv = await (await fetch(`${portal.url}/organization/conformite/${organization}.csv`)).text();
    expect(csv.split("\r\n")[1]).toMatch(/^Ville de la conformité,Subventions de la ville,http.*,scdl\/subventions,/);
  });

  test("with the service stopped the portal publishes all the same, says so, and catches up", {
    timeout: 300_000,
  }, async () => {
    await closeService();
    const address = await publish(`${dataset}-2`, "Subventions de l’an passé", broken);
    await untilSaid(address, "n’a pas répondu");
    expect(await page.locator(".odl-panel").textContent()).toContain("non vérifié");
    expect(await historyOf(address)).toEqual([]);
    await everySize("not-checked");
    await openService();
    // The first new attempt is due a minute after the refusal.
    await untilSaid(address, "à corriger", 120, () => command("catch-up"));
    expect(await historyOf(address)).toEqual(["invalid"]);
  });
});
