import { expect, test } from "vitest";
import { ConventionError, type ConventionInput } from "./convention.ts";
import { createConvention } from "./create-convention.ts";
import { form as markdown } from "./forms/markdown.ts";
import { bare, whole } from "./test/inputs.ts";

const noFonts = { fonts: () => Promise.reject(new Error("no fonts here")) };

async function textOf(input: ConventionInput): Promise<string> {
  return new TextDecoder().decode(await markdown.write(createConvention(input).document, noFonts));
}

test("all that is told leaves no blank", () => {
  expect(createConvention(whole).blanks).toEqual([]);
});

test("what is missing is a blank, listed once, and never invented", async () => {
  const { blanks } = createConvention(bare);
  expect(blanks).toEqual([
    "année",
    "nom de l’ATD",
    "SIREN de l’ATD",
    "adresse de l’ATD",
    "représentant de l’ATD",
    "fonction du représentant de l’ATD",
    "nom de l’ETD",
    "SIREN de l’ETD",
    "adresse de l’ETD",
    "représentant de l’ETD",
    "fonction du représentant de l’ETD",
    "durée de la convention",
    "contact chez l’ATD",
    "lieu de signature",
    "date de signature",
  ]);
  expect((await textOf(bare)).split("\n---\n")[0]).not.toMatch(/undefined|null|\b20[2-9]\d/);
});

test("the thresholds are the law's, with their articles", async () => {
  const text = (await textOf(whole)).replaceAll("\u00a0", " ");
  expect(text).toContain("moins de 3 500 habitants");
  expect(text).toContain("moins de 50 agents ou salariés en équivalents temps plein (article D312-1-1-1)");
  expect(text).toContain("article L312-1-1");
  expect(text).not.toMatch(/plus de 3 ?500/);
});

test("nothing of 2017 stays but the credit", async () => {
  const text = await textOf(whole);
  expect(text).toContain("au cours de l’année 2026");
  expect(text).toContain("GIP Ternum BFC (avril 2017)");
  expect(text).toContain("CC-BY-SA");
  expect(text.match(/2017|BFC/g)).toHaveLength(2);
});

test.each<[string, keyof NonNullable<ConventionInput["options"]>, string]>([
  ["the shared portal", "sharedPortal", "data.exemple.fr"],
  ["the buyer profile", "buyerProfile", "marches.exemple.fr"],
  ["the rhythm of meetings", "meetings", "une fois par mois"],
])("%s is an optional clause", async (_, option, words) => {
  expect(await textOf(whole)).toContain(words);
  const { [option]: __, ...options } = whole.options ?? {};
  const without = createConvention({ ...whole, options });
  expect(await textOf({ ...whole, options })).not.toContain(words);
  expect(without.blanks).toEqual([]);
});

test("without datasets there is no annex, nor a word of it", async () => {
  expect(await textOf({ ...whole, datasets: [] })).not.toMatch(/annexe/i);
});

test.each<[string, Partial<ConventionInput>, string]>([
  ["a text without end", { place: "x".repeat(501) }, "text-too-long"],
  ["a day that is none", { date: "2026-02-30" }, "not-a-day"],
])("%s is a coded error", (_, part, code) => {
  expect(() => createConvention({ ...whole, ...part })).toThrow(
    expect.objectContaining({ name: ConventionError.name, code }),
  );
});
