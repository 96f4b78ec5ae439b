import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runOdl } from "./run-odl.ts";

/** Above the folders of all projects of a test file. */
export const root = mkdtempSync(join(tmpdir(), "odl-config-"));
let count = 0;

/** A folder with these files, and a configuration. */
export function project(config: object | string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, String(++count));
  const all = { ...files, "opendatalocale.config.json": typeof config === "string" ? config : JSON.stringify(config) };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A schema, a file that follows it, one that does not, one that calls for a remark. */
export const files = {
  "schema.json": JSON.stringify({ name: "essai", fields: [{ name: "a", type: "integer" }] }),
  "d/bon.csv": "a\n1\n",
  "d/mauvais.csv": "a\nx\n",
  "d/remarque.csv": "a,b\n1,2\n",
};

export function checkIn(folder: string, ...args: string[]) {
  return runOdl(["check", "--config", join(folder, "opendatalocale.config.json"), ...args]);
}
