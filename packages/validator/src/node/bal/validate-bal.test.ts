import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "@ban-team/validateur-bal";
import { openFile } from "@opendatalocale/tabular/node";
import { describe, expect, test, vi } from "vitest";
import { detect } from "../../detect/detect.ts";
import { validateFile } from "../validate-file.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const examples = here("../../../../../examples/bal/");
const samples = here("../../../../../../shared/reference/samples/bal/");
const files = [examples, samples].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".csv"))
        .map((name) => join(folder, name))
    : [],
);

/** The oracle asks the network for each commune, which its verdict does not need. */
vi.stubGlobal("fetch", () => Promise.reject(new Error("no network")));
vi.spyOn(console, "error").mockImplementation(() => {});

describe.each(["1.5", "1.4", "1.3"])("profile %s", (profile) => {
  test.each(files)("%s: the reference validator's own verdict", async (path) => {
    const answer = await validate(readFileSync(path), {});
    const isValid = "profilesValidation" in answer && answer.profilesValidation[profile]?.isValid;
    const report = await validateFile(path, { schema: `bal@${profile}` });
    expect(report.failure).toBeNull();
    expect(report.valid).toBe(isValid);
  });
});

test("its codes, levels and places become findings", async () => {
  const report = await validateFile(join(examples, "bal-a-corriger.csv"), { schema: "bal" });
  expect(report).toMatchObject({ verdict: "invalid", schema: { name: "etalab/schema-bal", version: "1.5" } });
  expect(report.errors).toContainEqual(
    expect.objectContaining({ type: "bal", check: "commune_insee.commune_invalide", rowNumber: 3, reference: "E3" }),
  );
});

test("bases checked one after the other, or at once, have each their own answer", async () => {
  const check = (name: string) => validateFile(join(examples, name), { schema: "bal" });
  const names = ["bal-a-corriger.csv", "bal.csv"];
  const alone = [];
  for (const name of names) alone.push((await check(name)).stats.errors);
  const together = await Promise.all([...names, ...names].map(check));
  expect(together.map(({ stats }) => stats.errors)).toEqual([...alone, ...alone]);
});

test("a file that is missing is not checked", async () => {
  expect(await validateFile("absent.csv", { schema: "bal" })).toMatchObject({ failure: { code: "missing-file" } });
});

test.each([
  ["its key", "cle_interop", "etalab/schema-bal"],
  ["its key misspelt, as `detect` knows it", "cle_intero", "etalab/schema-bal"],
  ["a key of something else", "cle_interne", null],
])("without a schema, addresses are known by %s", async (_, key, schema) => {
  const folder = mkdtempSync(join(tmpdir(), "odl-bal-"));
  const path = join(folder, "adresses.csv");
  const rest =
    schema === null
      ? "a;b;c;d;e\n1;2;3;4;5;6"
      : "commune_insee;commune_nom;voie_nom;numero;suffixe;position;x;y;long;lat;source;date_der_maj\n31591_xxxx_00009;31591;Escoulis;Rue des 3 Places;9;;entrée;539416.13;6225601.11;1.028392;43.111637;;2020-11-09";
  writeFileSync(path, `${key};${rest}\n`);
  try {
    expect((await validateFile(path)).schema?.name ?? null).toBe(schema);
    expect((await detect({ name: path, open: () => openFile(path) })).trusted?.schema.id ?? null).toBe(schema);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
