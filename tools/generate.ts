import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as configSchema from "./generate/config-schema.ts";
import * as folders from "./generate/folders.ts";
import * as jsonSchemas from "./generate/json-schemas.ts";
import * as obligations from "./generate/obligations.ts";
import * as schemaModules from "./generate/schema-modules.ts";
import * as schemaWords from "./generate/schema-words.ts";
import * as schemas from "./generate/schemas.ts";
import * as territories from "./generate/territories.ts";
import * as versions from "./generate/versions.ts";
import * as wasm from "./generate/wasm.ts";

/** `pnpm generate` writes the registries that nobody edits; `--check` only says which are stale, and fails. */
const checkOnly = process.argv.includes("--check");
const root = new URL("../", import.meta.url);
const stale: string[] = [];

for (const generator of [
  folders,
  configSchema,
  schemas,
  jsonSchemas,
  schemaModules,
  schemaWords,
  territories,
  versions,
  obligations,
  wasm,
]) {
  for (const [path, content] of await generator.generate()) {
    const file = new URL(path, root);
    if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
    stale.push(path);
    if (checkOnly) continue;
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, content);
  }
}

if (stale.length > 0)
  console.log(`${checkOnly ? "stale" : "written"}:\n${stale.map((path) => `  ${path}`).join("\n")}`);
if (checkOnly && stale.length > 0) {
  console.log("run: pnpm generate");
  process.exitCode = 1;
}
