import { readFileSync } from "node:fs";
import { run } from "@opendatalocale/cli";
import { formats, type Lang } from "@opendatalocale/report";
import { validate } from "@opendatalocale/validator";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations, launchBrowser, type OpenedSite, picture, serveSite, sidewaysScroll } from "./browser.ts";

/** The pages that people pass on, in a real browser: readable by all, on a phone and on paper, whatever the file held. */
const html = formats.find(({ name }) => name === "html");
const example = (path: string) => readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");
const attack =
  '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>"\'><svg onload=globalThis.owned=1>';
const quoted = `"${attack.replaceAll('"', '""')}"`;

const files: readonly [name: string, file: string, text: string, lang: Lang][] = [
  ["valide", "prenoms.csv", example("prenoms/prenoms.csv"), "fr"],
  ["a-corriger", "subventions.csv", example("subventions/subventions-saint-malo-2023-a-corriger.csv"), "fr"],
  ["english", "irve.csv", example("irve-statique/irve-statique-a-corriger.csv"), "en"],
  ["non-verifie", "vide.csv", "", "fr"],
  [
    "hostile",
    `${attack}.csv`,
    example("prenoms/prenoms.csv")
      .replace(/\n/, `,${quoted}\n`)
      .replaceAll(/\n(?=.)/g, `\n${quoted},`),
    "fr",
  ],
  ["long-words", `${"x".repeat(300)}.csv`, `${"a".repeat(400)},b\n${"c".repeat(2000)},1\n`, "fr"],
];

let browser: Browser;
let site: OpenedSite;

beforeAll(async () => {
  const pages: Record<string, { type: string; body: string }> = {};
  for (const [name, file, text, lang] of files) {
    const options = name === "long-words" ? { schema: { fields: [{ name: "a", type: "integer" as const }] } } : {};
    const report = await validate({ name: file, text }, { lang, ...options });
    pages[`/${name}`] = page(html?.write(report, { lang, colour: false }) ?? "");
  }
  for (const lang of ["fr", "en"])
    pages[`/doc-${lang}`] = page(await odl("schemas", "doc", "scdl/subventions", "--format", "html", "--lang", lang));
  site = await serveSite(pages);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([...files.map(([name]) => name), "doc-fr", "doc-en"])("%s", (name) => {
  test.each([
    ["on a desk", 1280, 800],
    ["on a phone", 390, 844],
  ])("%s: accessible, no sideways scroll, no script", async (_, width, height) => {
    await inPage({ viewport: { width, height } }, async (context) => {
      const tab = await context.newPage();
      const asked: string[] = [];
      tab.on("request", (request) => asked.push(request.url()));
      await tab.goto(`${site.address}/${name}`);
      expect(await axeViolations(tab)).toEqual([]);
      expect(await sidewaysScroll(tab)).toBe(0);
      expect(await tab.evaluate("typeof globalThis.owned")).toBe("undefined");
      expect(asked.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([`${site.address}/${name}`]);
      await picture(tab, `${name}-${width}`);
    });
  });

  test("in the dark, and on paper", async () => {
    await inPage({ viewport: { width: 794, height: 1123 }, colorScheme: "dark" }, async (context) => {
      const tab = await context.newPage();
      await tab.goto(`${site.address}/${name}`);
      expect(await axeViolations(tab)).toEqual([]);
      await tab.emulateMedia({ media: "print", colorScheme: "light" });
      expect(await sidewaysScroll(tab)).toBe(0);
      expect((await tab.pdf({ format: "A4" })).subarray(0, 4).toString()).toBe("%PDF");
      await picture(tab, `${name}-print`);
    });
  });
});

async function inPage(options: Parameters<Browser["newContext"]>[0], act: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext(options);
  try {
    await act(context);
  } finally {
    await context.close();
  }
}

function page(body: string) {
  return { type: "text/html; charset=utf-8", body };
}

async function odl(...args: string[]): Promise<string> {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  await run(args, {
    write,
    writeError: () => {},
    stdin: () => process.stdin,
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return out;
}
