import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { checkIn, files, project, root } from "../test/config-project.ts";
import { runOdl } from "../test/run-odl.ts";

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
