import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import published from "../../opendatalocale.config.schema.json" with { type: "json" };
import { runOdl } from "../test/run-odl.ts";
import { configSchema } from "./config-schema.ts";
import { publishedSchema } from "./published-schema.generated.ts";

const root = mkdtempSync(join(tmpdir(), "odl-config-"));
let count = 0;

/** A folder with these files, and a configuration. */
function project(config: object | string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, String(++count));
  const all = { ...files, "opendatalocale.config.json": typeof config === "string" ? config : JSON.stringify(config) };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
const schema = JSON.stringify({ name: "essai", fields: [{ name: "a", type: "integer" }] });
const files = {
  "schema.json": schema,
  "d/bon.csv": "a\n1\n",
  "d/mauvais.csv": "a\nx\n",
  "d/remarque.csv": "a,b\n1,2\n",
};
const checkIn = (folder: string, ...args: string[]) =>
  runOdl(["check", "--config", join(folder, "opendatalocale.config.json"), ...args]);

describe("odl check", () => {
  test.each<[string, object, string[], number, readonly string[]]>([
    ["a file", { checks: [{ files: ["d/bon.csv"], schema: "schema.json" }] }, [], 0, ["bon"]],
    ["a pattern", { checks: [{ files: ["d/*.csv"], schema: "schema.json" }] }, [], 1, ["bon", "mauvais", "remarque"]],
    ["a folder", { checks: [{ files: ["d"], schema: "schema.json" }] }, [], 1, ["bon", "mauvais", "remarque"]],
    [
      "all but one",
      { checks: [{ files: ["**/*.csv"], exclude: ["d/mau*"], schema: "./schema.json" }] },
      [],
      0,
      ["bon", "remarque"],
    ],
    [
      "a file belongs to the first check that names it",
      {
        checks: [
          { files: ["d/mauvais.csv"], schema: "schema.json", failOn: "never" },
          { files: ["d/*.csv"], schema: "schema.json" },
        ],
      },
      [],
      0,
      ["mauvais", "bon", "remarque"],
    ],
    [
      "defaults for all checks, which one may change",
      {
        failOn: "remark",
        checks: [
          { files: ["d/remarque.csv"], schema: "schema.json", maxAllowedRemarks: 1 },
          { files: ["d/mauvais.csv"], schema: "schema.json", maxAllowedErrors: 1 },
        ],
      },
      [],
      0,
      ["remarque", "mauvais"],
    ],
    [
      "the command line wins",
      { failOn: "never", checks: [{ files: ["d/*.csv"], schema: "schema.json" }] },
      ["--fail-on", "error"],
      1,
      ["bon", "mauvais", "remarque"],
    ],
    [
      "a pattern without a file is not checked",
      { checks: [{ files: ["d/bon.csv", "e/*.csv"], schema: "schema.json" }] },
      [],
      2,
      ["bon"],
    ],
    [
      "unless it may be",
      { checks: [{ files: ["d/bon.csv", "e/*.csv"], schema: "schema.json", optional: true }] },
      [],
      0,
      ["bon"],
    ],
  ])("%s", async (_, config, args, status, names) => {
    const done = await checkIn(project(config, files), "--format", "dotenv", ...args);
    expect(done.err).not.toContain("odl:");
    expect(done.out).toContain(`files=${names.length}\n`);
    expect(done.status).toBe(status);
    const list = await checkIn(project(config, files), "--format", "json", ...args);
    const found = [JSON.parse(list.out)].flat().map(({ source }) => /(\w+)\.csv$/.exec(source.name)?.[1]);
    expect(found).toEqual(names);
  });

  test("files named on the command line are checked if the configuration knows them", async () => {
    const folder = project({ checks: [{ files: ["d/*.csv"], schema: "schema.json" }] }, files);
    const good = await checkIn(folder, join(folder, "d/bon.csv"), join(folder, "schema.json"));
    expect(good.status).toBe(0);
    const none = await checkIn(folder, join(folder, "schema.json"));
    expect(none.err).toContain("Aucun de ces fichiers n’est dans la configuration");
    expect(none.status).toBe(0);
    // The configuration has changed: everything may.
    expect((await checkIn(folder, join(folder, "opendatalocale.config.json"))).status).toBe(1);
  });

  test("its language and its baseline, from its own folder", async () => {
    const folder = project(
      { lang: "en", baseline: "known.json", checks: [{ files: ["d/*.csv"], schema: "schema.json" }] },
      files,
    );
    expect((await checkIn(folder)).err).toContain("no-baseline");
    expect((await checkIn(folder, "--write-baseline", join(folder, "known.json"))).status).toBe(0);
    const { status, out, err } = await checkIn(folder);
    expect(out).toContain("To be mended");
    expect(err).toContain("already in the baseline");
    expect(status).toBe(0);
  });

  test("a baseline holds from any folder, a schema without a name included", async () => {
    const nameless = { ...files, "schema.json": JSON.stringify({ fields: [{ name: "a", type: "integer" }] }) };
    const config = { baseline: "ci/known.json", checks: [{ files: ["d/*.csv"], schema: "schema.json" }] };
    const folder = project(config, { ...nameless, "ci/.keep": "" });
    const before = process.cwd();
    try {
      process.chdir(folder);
      await runOdl(["check", "--write-baseline", "ci/known.json"]);
      const { problems } = JSON.parse(readFileSync("ci/known.json", "utf8"));
      expect(problems[0]).toMatchObject({ file: "../d/mauvais.csv", schema: "../schema.json" });
      process.chdir(join(folder, "d"));
      expect((await runOdl(["check"])).status).toBe(0);
      process.chdir(root);
      expect((await checkIn(folder)).status).toBe(0);
    } finally {
      process.chdir(before);
    }
  });

  test("the nearest configuration above is found", async () => {
    const folder = project({ checks: [{ files: ["d/bon.csv"], schema: "schema.json" }] }, files);
    const before = process.cwd();
    try {
      process.chdir(join(folder, "d"));
      expect((await runOdl(["check"])).status).toBe(0);
      process.chdir(root);
      expect((await runOdl(["check"])).err).toContain("[no-config]");
    } finally {
      process.chdir(before);
    }
  });
});

describe("nothing is read outside of the folder", () => {
  test.each<[string, object]>([
    ["above", { checks: [{ files: ["../secret.csv"] }] }],
    ["above, in braces", { checks: [{ files: ["{..,d}/secret.csv"] }] }],
    ["whole", { checks: [{ files: [join(root, "secret.csv")] }] }],
    ["by a link", { checks: [{ files: ["lien.csv"] }] }],
    ["by a pattern on a link", { checks: [{ files: ["l*.csv"] }] }],
  ])("%s", async (_, config) => {
    writeFileSync(join(root, "secret.csv"), "secret\n1\n");
    const folder = project(config, files);
    symlinkSync(join(root, "secret.csv"), join(folder, "lien.csv"));
    const { status, out, err } = await checkIn(folder);
    expect(out + err).toMatch(/\[outside-folder\]|ne correspond à aucun fichier/);
    expect(out).not.toContain("secret");
    expect(status).toBe(2);
  });
});

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

test("when nothing is there to check, reports are documents all the same, and nothing is said to be valid", async () => {
  const folder = project({ checks: [{ files: ["*.csv"], optional: true }] });
  const [sarif, totals] = [join(folder, "r.sarif"), join(folder, "r.env")];
  const { status, out } = await checkIn(
    folder,
    "-f",
    "json",
    "--report",
    `sarif=${sarif}`,
    "--report",
    `dotenv=${totals}`,
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual([]);
  expect(JSON.parse(readFileSync(sarif, "utf8")).runs[0].results).toEqual([]);
  expect(readFileSync(totals, "utf8")).toContain("verdict=not-checked\nfiles=0\n");
});

test("paths in reports are from here, with slashes", async () => {
  const folder = project({ checks: [{ files: ["d/bon.csv"], schema: "schema.json" }] }, files);
  const output = join(folder, "r.sarif");
  await checkIn(folder, "--report", `json=${output}`);
  const { source } = JSON.parse(readFileSync(output, "utf8"));
  expect(source.name).toBe(relative(process.cwd(), join(folder, "d/bon.csv")));
});
