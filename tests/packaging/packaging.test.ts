import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { expect, inject, test } from "vitest";
import { bin, packages, root, run, typeErrors } from "./consumer.ts";

const budgets: Record<string, { gzipBytes: number }> = JSON.parse(
  readFileSync(new URL("budgets.json", import.meta.url), "utf8"),
);
const { work, tarballs, consumer } = inject("packed");

const entriesOf = (name: string): string[] => {
  const { publishConfig } = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, "utf8"));
  return Object.keys(publishConfig.exports)
    .filter((entry) => !entry.endsWith(".json") && !entry.includes("*"))
    .map((entry) => `@opendatalocale/${name}${entry.slice(1)}`);
};
/** Each schema's own entry, which a pattern of the exports map serves. */
const schemaEntries = readdirSync(`${root}packages/schemas/src/schema`, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => `@opendatalocale/schemas/schema/${path.slice(0, -".ts".length)}`);

/** What a bundler makes of a package for a page. Splitting keeps apart what is only loaded on demand: schemas, data, big libraries. */
async function split(name: string) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${name}";`, resolveDir: consumer },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: work,
  });
  return outputFiles;
}

test.each(packages)("%s: publint has nothing to say", async (name) => {
  const { messages } = await publint({
    pkgDir: join(consumer, "node_modules", "@opendatalocale", name),
    strict: true,
    pack: false,
  });
  expect(messages.map(({ code }) => code)).toEqual([]);
});

test.each(packages)("%s: its types resolve", (name) => {
  const file = readdirSync(tarballs).find((one) => one.startsWith(`opendatalocale-${name}-`)) ?? "";
  expect(() => run(bin("attw"), [join(tarballs, file), "--profile", "esm-only"], work)).not.toThrow();
});

test.each([...packages.flatMap(entriesOf), ...schemaEntries])("%s can be imported and required", (entry) => {
  const script = `import { createRequire } from "node:module"; const a = await import("${entry}"); const b = createRequire(import.meta.url)("${entry}"); if (Object.keys(a).length === 0 || Object.keys(b).length === 0) throw new Error("empty");`;
  expect(() => run(process.execPath, ["--input-type=module", "--eval", script], consumer)).not.toThrow();
});

test.each([
  ["NodeNext", "NodeNext"],
  ["Preserve", "Bundler"],
])("a consumer type-checks (module %s, resolution %s)", (module, resolution) => {
  writeFileSync(
    join(consumer, "consumer.ts"),
    `import { validate } from "@opendatalocale/validator";\nimport { validateFile } from "@opendatalocale/validator/node";\nimport { listSchemas } from "@opendatalocale/schemas";\nimport type { SubventionsRow } from "@opendatalocale/schemas/schema/scdl/subventions";\nexport const amount = (row: SubventionsRow): number => row.montant;\nconst report = await validate({ name: "a.csv", text: "a" }, { schema: { fields: [{ name: "a" }] } });\nexport const verdict: "valid" | "valid-with-remarks" | "invalid" | "not-checked" = report.verdict;\nexport const file = validateFile("a.csv");\nexport const ids: string[] = listSchemas().map(({ id }) => id);\n`,
  );
  expect(typeErrors(consumer, ["consumer.ts"], module, resolution)).toEqual([]);
});

test("the installed odl checks a file", () => {
  const example = join(root, "examples", "subventions", "subventions-saint-malo-2023.csv");
  expect(run(join(consumer, "node_modules", ".bin", "odl"), ["validate", example], consumer)).toContain("Publiable");
});

/** Never in a page: nothing to weigh. */
const nodeOnly = ["cli", "harvester", "audit"];

test.each(packages.filter((name) => !nodeOnly.includes(name)))("%s keeps within its size budget", async (name) => {
  const outputFiles = await split(`@opendatalocale/${name}`);
  const main = outputFiles.find(({ path }) => path.endsWith("stdin.js"));
  const shared = [...(main?.text.matchAll(/from\s*"\.\/([^"]+)"|import\s*"\.\/([^"]+)"/g) ?? [])].map(
    ([, from, bare]) => from ?? bare,
  );
  const loaded = outputFiles.filter(
    (file) => file === main || shared.some((part) => part !== undefined && file.path.endsWith(part)),
  );
  const bytes = loaded.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
  expect(bytes).toBeLessThanOrEqual(budgets[name]?.gzipBytes ?? 0);
});

test("territories: 600 kB for all of France, 60 kB for one département", async () => {
  const outputFiles = await split("@opendatalocale/territories");
  const weights = outputFiles.map(({ path, contents }) => ({ path, bytes: gzipSync(contents).length }));
  const sum = (files: typeof weights) => files.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum(weights)).toBeLessThan(600_000);
  const isCommunes = ({ path }: { path: string }) => /\/(\d{2,3}|2[AB])-[^/]*$/.test(path);
  const largest = Math.max(...weights.filter(isCommunes).map(({ bytes }) => bytes));
  expect(weights.filter(isCommunes).length).toBe(109);
  expect(sum(weights.filter((file) => !isCommunes(file))) + largest).toBeLessThan(60_000);
});

test.each(schemaEntries)("%s costs a page under 10 kB", async (entry) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { schema } from "${entry}";`, resolveDir: consumer },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThan(10_000);
});

test("the private condition leads nowhere in what is published", () => {
  const require = createRequire(join(consumer, "package.json"));
  for (const name of packages)
    expect(JSON.stringify(require(`@opendatalocale/${name}/package.json`).exports)).not.toContain("source");
});
