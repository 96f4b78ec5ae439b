import { communeTable } from "./territories/commune-table.ts";
import { france } from "./territories/france.ts";
import { readSource } from "./territories/source.ts";

const folder = "packages/territories";

/** The data of territories, from `@etalab/decoupage-administratif`: one file a département, loaded on demand, and what leads to it. */
export async function generate(): Promise<Map<string, string>> {
  const source = readSource();
  const codes = source.departements.map(({ code }) => code).sort();
  const tables = codes.map((code): [string, string] => [
    `${folder}/data/communes/${code}.json`,
    `${JSON.stringify(communeTable(code, source))}\n`,
  ]);
  return new Map([
    ...tables,
    [`${folder}/data/france.json`, `${JSON.stringify(france(source), null, 1)}\n`],
    [`${folder}/src/table/commune-tables.generated.ts`, registry(codes)],
  ]);
}

function registry(codes: readonly string[]): string {
  const rows = codes.map(
    (code) => `  "${code}": () => import("../../data/communes/${code}.json", { with: { type: "json" } }),`,
  );
  return `// Written by tools/generate.ts from @etalab/decoupage-administratif. Do not edit.\nimport type { CommuneFile } from "./commune-table.ts";\n\nexport const communeFiles: Readonly<Record<string, () => Promise<{ readonly default: CommuneFile }>>> = {\n${rows.join("\n")}\n};\n`;
}
