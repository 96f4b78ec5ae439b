import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** The version of the packages that say it: reports name the validator's, `odl --version` the CLI's. */
export async function generate(): Promise<Map<string, string>> {
  return new Map(["validator", "cli"].map((name) => [`packages/${name}/src/version.generated.ts`, versionFile(name)]));
}

function versionFile(name: string): string {
  const { version } = JSON.parse(readFileSync(new URL(`packages/${name}/package.json`, root), "utf8"));
  return `// Written by tools/generate.ts from package.json. Do not edit.\nexport const version: string = ${JSON.stringify(version)};\n`;
}
