import { existsSync, readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** Registries that import every file of a folder: checks, rules, report forms, obligations, commands. */
export async function generate(): Promise<Map<string, string>> {
  return new Map([
    [
      "packages/validator/src/checks.generated.ts",
      importAll(
        "packages/validator/src/checks",
        "check",
        "checks",
        'import type { Check } from "./check.ts";\n',
        "readonly Check[]",
      ),
    ],
    [
      "packages/validator/src/rules.generated.ts",
      importAll(
        "packages/validator/src/rules",
        "rule",
        "rules",
        'import type { Rule } from "./rule.ts";\n',
        "readonly Rule[]",
      ),
    ],
    [
      "packages/validator/src/repairs.generated.ts",
      importAll(
        "packages/validator/src/repairs",
        "repair",
        "repairs",
        'import type { Repair } from "./repair.ts";\n',
        "readonly Repair[]",
      ),
    ],
    [
      "packages/validator/src/column-types.generated.ts",
      importAll(
        "packages/validator/src/column-types",
        "columnType",
        "columnTypes",
        'import type { ColumnType } from "./column-type.ts";\n',
        "readonly ColumnType[]",
      ),
    ],
    [
      "packages/validator/src/json-rules.generated.ts",
      importAll(
        "packages/validator/src/json-rules",
        "rule",
        "jsonRules",
        'import type { JsonRule } from "./json-rule.ts";\n',
        "readonly JsonRule[]",
      ),
    ],
    [
      "packages/report/src/formats.generated.ts",
      importAll(
        "packages/report/src/formats",
        "format",
        "formats",
        'import type { Format } from "./format.ts";\n',
        "readonly Format[]",
      ),
    ],
    [
      "packages/harvester/src/connectors.generated.ts",
      importAll(
        "packages/harvester/src/connectors",
        "connector",
        "connectors",
        'import type { Connector } from "./connector.ts";\n',
        "readonly Connector[]",
      ),
    ],
    [
      "packages/territories/src/imports.generated.ts",
      importAll(
        "packages/territories/src/imports",
        "importer",
        "importers",
        'import type { Importer } from "./importing/importer.ts";\n',
        "readonly Importer[]",
      ),
    ],
    [
      "packages/eligibility/src/obligations.generated.ts",
      importAll(
        "packages/eligibility/src/obligations",
        "obligation",
        "obligations",
        'import type { Obligation } from "./obligation.ts";\n',
        "readonly Obligation[]",
      ),
    ],
    [
      "packages/cli/src/commands.generated.ts",
      loadAll(
        "packages/cli/src/commands",
        "command",
        "commands",
        'import type { CommandEntry } from "./command.ts";\n',
        "readonly CommandEntry[]",
      ),
    ],
    [
      "packages/conventions/src/forms.generated.ts",
      loadAll(
        "packages/conventions/src/forms",
        "form",
        "forms",
        'import type { FormEntry } from "./forms.ts";\n',
        "readonly FormEntry[]",
      ),
    ],
  ]);
}

const notice = (folder: string) =>
  `// Written by tools/generate.ts from the files of ${folder.split("/").at(-1)}/. Do not edit.\n`;

function importAll(folder: string, exported: string, name: string, typeImport: string, type: string): string {
  const files = filesOf(folder);
  const base = folder.split("/").at(-1);
  const imports = files.map((file) => `import { ${exported} as ${camelCase(file)} } from "./${base}/${file}.ts";`);
  return `${notice(folder)}${typeImport}${imports.join("\n")}\n\nexport const ${name}: ${type} = [\n${files.map((file) => `  ${camelCase(file)},`).join("\n")}\n];\n`;
}

/** Loaded when called: the start of `odl` pays for one command, and a page for the one form it writes. */
function loadAll(folder: string, exported: string, name: string, typeImport: string, type: string): string {
  const base = folder.split("/").at(-1);
  const rows = filesOf(folder).map(
    (file) =>
      `  { name: "${file.replace("/", " ")}", load: async () => (await import("./${base}/${file}.ts")).${exported} },`,
  );
  return `${notice(folder)}${typeImport}\nexport const ${name}: ${type} = [\n${rows.join("\n")}\n];\n`;
}

function filesOf(folder: string): string[] {
  const url = new URL(`${folder}/`, root);
  if (!existsSync(url)) return [];
  return readdirSync(url, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => path.slice(0, -".ts".length))
    .sort();
}

function camelCase(file: string): string {
  return file.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}
