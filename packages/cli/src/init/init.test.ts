import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runOdl } from "../test/run-odl.ts";
import { filePatterns } from "./file-patterns.ts";

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "odl-init-"));
  for (const [name, example] of Object.entries(files)) cpSync(join(examples, example), join(folder, name));
  return folder;
}
const town = () => {
  const folder = folderWith({
    "données/subventions-2022.csv": "subventions/subventions-saint-malo-2023.csv",
    "données/subventions-2023.csv": "subventions/subventions-saint-malo-2023-a-corriger.csv",
    "deliberations.csv": "deliberations/deliberations.csv",
    "bal.csv": "bal/bal.csv",
    "marchés.json": "commande-publique/commande-publique.json",
  });
  mkdirSync(join(folder, "node_modules/x"), { recursive: true });
  writeFileSync(join(folder, "node_modules/x/prenoms.csv"), "COLL_NOM\n1\n");
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "notes.csv"), "chose;machin\n1;2\n");
  return folder;
};
const configIn = (folder: string) => JSON.parse(readFileSync(join(folder, "opendatalocale.config.json"), "utf8"));

test("odl init writes what odl check runs: each table under the schema that it follows", async () => {
  const folder = town();
  const { status, out } = await runOdl(["init", folder]);
  expect(status).toBe(0);
  const { $schema, ...config } = configIn(folder);
  expect($schema).toMatch(/^https:.*opendatalocale\.config\.schema\.json$/);
  expect(config).toEqual({
    checks: [
      { files: ["marchés.json"], schema: "139bercy/format-commande-publique" },
      { files: ["bal.csv"], schema: "etalab/schema-bal" },
      { files: ["deliberations.csv"], schema: "scdl/deliberations" },
      { files: ["données/subventions-*.csv"], schema: "scdl/subventions" },
    ],
  });
  expect(out).toMatch(/1 tableau sans schéma reconnu[^\n]*\n {2}notes\.csv\n/);
  const checked = await runOdl(["check", "-c", join(folder, "opendatalocale.config.json"), "-f", "dotenv"]);
  expect(checked.out).toMatch(/^verdict=invalid\nfiles=5\n/);
  expect(checked.status).toBe(1);
});

test("the example repository is what odl init writes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "odl-init-"));
  cpSync(join(examples, "ci", "donnees"), join(folder, "donnees"), { recursive: true });
  for (const ci of ["github", "gitlab", "pre-commit"]) await runOdl(["init", folder, "--ci", ci]);
  const names = [".github/workflows/opendatalocale.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"];
  for (const name of ["opendatalocale.config.json", ...names])
    expect(readFileSync(join(folder, name), "utf8")).toBe(readFileSync(join(examples, "ci", name), "utf8"));
});

test("nothing that exists is changed without --force", async () => {
  const folder = town();
  const path = join(folder, "opendatalocale.config.json");
  writeFileSync(path, "{}");
  const refused = await runOdl(["init", folder]);
  expect(refused.err).toContain("[file-exists]");
  expect(refused.status).toBe(2);
  expect(readFileSync(path, "utf8")).toBe("{}");
  expect((await runOdl(["init", folder, "--force"])).status).toBe(0);
  expect(configIn(folder).checks).toHaveLength(4);
});

test.each([
  ["github", ".github/workflows/opendatalocale.yml", "opendatafrance/opendatalocale@"],
  ["gitlab", ".gitlab-ci.yml", "/ci/gitlab-ci.yml"],
  ["pre-commit", ".pre-commit-config.yaml", "odl-check"],
])("--ci %s writes %s, or says what to add to it", async (ci, name, line) => {
  const folder = town();
  expect((await runOdl(["init", folder, "--ci", ci])).status).toBe(0);
  const text = readFileSync(join(folder, name), "utf8");
  expect(JSON.stringify(parse(text))).toContain(line);
  writeFileSync(join(folder, name), "a: 1\n");
  const again = await runOdl(["init", folder, "--ci", ci]);
  expect(again.out).toBe(text);
  expect(again.err).toMatch(/Gardé tel quel[\s\S]*existe déjà : ajoutez-y/);
  expect(again.status).toBe(1);
  expect(readFileSync(join(folder, name), "utf8")).toBe("a: 1\n");
  await runOdl(["init", folder, "--ci", ci, "--force"]);
  expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});

test.each([
  ["a folder without data", [folderWith({})], "nothing-recognised"],
  ["no folder", ["nulle/part"], "no-folder"],
  ["an unknown forge", [".", "--ci", "jenkins"], "bad-value"],
])("%s is a sentence, and nothing is written", async (_, args, code) => {
  const { status, err } = await runOdl(["init", ...args]);
  expect(err).toContain(`[${code}]`);
  expect(status).toBe(2);
  expect(existsSync(join(args[0] ?? "", "opendatalocale.config.json"))).toBe(false);
});

test("in English, so is what the configuration says from then on", async () => {
  const folder = folderWith({ "p.csv": "prenoms/prenoms.csv" });
  const { out } = await runOdl(["init", folder, "--lang", "en"]);
  expect(out).toMatch(/^Written: [\s\S]*Now check with/);
  expect(configIn(folder).lang).toBe("en");
});

test.each<[string, [string, string | null][], string[]]>([
  ["a year may change", [["a/s-2023.csv", "s"]], ["a/s-*.csv"]],
  [
    "several years are one pattern",
    [
      ["s_2022.csv", "s"],
      ["s_2023.csv", "s"],
    ],
    ["s_*.csv"],
  ],
  [
    "not where it would take another file",
    [
      ["s-2023.csv", "s"],
      ["s-2022-notes.csv", null],
    ],
    ["s-2023.csv"],
  ],
  [
    "nor one of another schema",
    [
      ["2023.csv", "s"],
      ["x.csv", "d"],
    ],
    ["2023.csv"],
  ],
  ["a number that is no year stays", [["s-35288.csv", "s"]], ["s-35288.csv"]],
  ["signs of patterns stay as they are", [["s[2023].csv", "s"]], ["s[2023].csv"]],
])("patterns: %s", (_, files, patterns) => {
  const all = files.map(([path, schema]) => ({ path, schema }));
  expect(filePatterns("s", all)).toEqual(patterns);
});
