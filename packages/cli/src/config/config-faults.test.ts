import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import published from "../../opendatalocale.config.schema.json" with { type: "json" };
import { checkIn, project } from "../test/config-project.ts";
import { configSchema } from "./config-schema.ts";
import { publishedSchema } from "./published-schema.generated.ts";

describe("a configuration at fault: the place, what is expected, the nearest key", () => {
  test.each<[string, object | string, string, string]>([
    [
      "an unknown key",
      '{\n  "checks": [\n    { "files": ["a.csv"], "shema": "x" }\n  ]\n}',
      ":3:27 : « shema » n’est pas une clé connue ici ; vouliez-vous écrire « schema » ?",
      ':3:27: "shema" is no known key here; did you mean "schema"?',
    ],
    [
      "an unknown key far from all",
      { checks: [{ files: ["a"] }], zorglub: 1 },
      ":1:29 : « zorglub » n’est pas une clé connue ici (clés possibles : $schema, lang, baseline, checks, strict",
      '"zorglub" is no known key here (possible keys: ',
    ],
    ["a missing key", "{}", ":1:1 : il manque la clé « checks »", ':1:1: the key "checks" is missing'],
    [
      "a text for a list",
      { checks: [{ files: "a.csv" }] },
      ":1:13 : « files » attend une liste, pas un texte",
      '"files" needs a list, not a text',
    ],
    [
      "a wrong policy",
      { failOn: "eror", checks: [{ files: ["a"] }] },
      ":1:2 : « failOn » attend error, remark, never, pas « eror » ; vouliez-vous écrire « error » ?",
      '"failOn" needs one of error, remark, never, not "eror"; did you mean "error"?',
    ],
    [
      "a negative allowance",
      { maxAllowedErrors: -1, checks: [{ files: ["a"] }] },
      "« maxAllowedErrors » attend un nombre à partir de 0",
      '"maxAllowedErrors" needs a number from 0',
    ],
    ["an empty list", { checks: [{ files: [] }] }, "« files » ne peut pas être vide", '"files" may not be empty'],
    [
      "an item that is no text",
      { checks: [{ files: ["a", 3] }] },
      ":1:26 : « files[1] » attend un texte, pas un nombre",
      '"files[1]" needs a text, not a number',
    ],
    ["a list", "[]", ":1:1 : le fichier attend un objet, pas une liste", "the file needs an object, not a list"],
    [
      "a missing comma",
      '{\n  "lang": "fr"\n  "checks": []\n}',
      ":3:3 : il manque une virgule",
      ":3:3: a comma is missing",
    ],
    ["a comma too many", '{ "checks": [], }', "(une virgule de trop ?)", "(one comma too many?)"],
    ["a comment", '{ // essai\n "checks": [] }', "les commentaires ne sont pas admis", "comments are not allowed"],
    ["nothing", "", ":1:1 : une valeur est attendue", "a value is expected"],
    ["brackets without end", "[".repeat(100_000), "imbriqué", "nested too deep"],
  ])("%s", async (_, config, fr, en) => {
    const folder = project(config);
    const french = await checkIn(folder);
    expect(french.err).toContain("[bad-config]");
    expect(french.err).toContain(fr);
    expect(french.status).toBe(2);
    expect((await checkIn(folder, "--lang", "en")).err).toContain(en);
  });

  test("a key made to confuse drives no terminal", async () => {
    const { err } = await checkIn(project({ "\u001b[2J": 1, checks: [{ files: ["a"] }] }));
    expect(err).not.toContain("\u001b");
  });
});

test("what a configuration names begins no line of its own", async () => {
  const name = "x\n::error::faux\u001b[2J.csv";
  const { err } = await checkIn(project({ checks: [{ files: [name] }, { files: ["y"], optional: true }] }));
  expect(err).toContain("x ⏎ ::error::faux�[2J.csv");
  const outside = (await checkIn(project({ checks: [{ files: [`../${name}`] }] }))).err;
  expect(outside).toContain("outside-folder");
  expect(outside).not.toMatch(/^::error/m);
  expect(err + outside).not.toContain("\u001b");
});

test("the published schema is a JSON Schema, and judges as odl check does", () => {
  const typed = JSON.parse(JSON.stringify(configSchema));
  expect(published).toEqual(typed);
  expect(publishedSchema).toEqual(typed);
  const isConfig = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(published);
  expect(isConfig({ $schema: "x", checks: [{ files: ["a.csv"], schema: "scdl/subventions" }] })).toBe(true);
  expect(isConfig({ checks: [{ file: ["a.csv"] }] })).toBe(false);
  for (const properties of [published.properties, published.properties.checks.items.properties])
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\. \/ /);
});
