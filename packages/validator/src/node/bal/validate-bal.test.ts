import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "@ban-team/validateur-bal";
import { describe, expect, test, vi } from "vitest";
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
