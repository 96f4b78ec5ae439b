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
  const file = openSync(path, "w");
  for (const text of textsOf(name, rows)) writeSync(file, text);
  closeSync(file);
}

/** The whole file as one text, for tests. */
export function benchText(name: BenchFileName, rows: number): string {
  return [...textsOf(name, rows)].join("");
}

function* textsOf(name: BenchFileName, rows: number): Generator<string> {
  const { maker } = benchFiles[name];
  const random = new Random(20261124);
  let text = `${maker.header}\r\n`;
  for (let number = 1; number <= rows; number++) {
    text += `${maker.row(random, number)}\r\n`;
    if (text.length <= 1_000_000) continue;
    yield text;
    text = "";
  }
  yield text;
}
