import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as deliberations from "./deliberations.ts";
import * as irve from "./irve.ts";
import { Random } from "./random.ts";
import * as subventions from "./subventions.ts";

/** The three files the project's speed is judged on (docs/decisions.md). */
export const benchFiles = {
  deliberations: { maker: deliberations, schema: "scdl/deliberations", rows: 1_000_000 },
  subventions: { maker: subventions, schema: "scdl/subventions", rows: 500_000 },
  irve: { maker: irve, schema: fileURLToPath(new URL("irve-statique.schema.json", import.meta.url)), rows: 200_000 },
} as const;

export type BenchFileName = keyof typeof benchFiles;

/** Writes the file unless it is there already; answers its size in bytes. */
export function writeBenchFile(name: BenchFileName, rows: number, path: string): number {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.part`;
    writeRows(name, rows, unfinished);
    renameSync(unfinished, path);
  }
  return statSync(path).size;
}

function writeRows(name: BenchFileName, rows: number, path: string): void {
  const { maker } = benchFiles[name];
  const random = new Random(20261124);
  const file = openSync(path, "w");
  let text = `${maker.header}\r\n`;
  for (let number = 1; number <= rows; number++) {
    text += `${maker.row(random, number)}\r\n`;
    if (text.length > 1_000_000) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}
