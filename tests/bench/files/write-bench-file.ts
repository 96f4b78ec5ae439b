import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as deliberations from "./deliberations.ts";
import { type FaultName, faults } from "./faulty.ts";
import * as irve from "./irve.ts";
import * as keys from "./keys.ts";
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
  for (const text of benchTexts(name, rows)) writeSync(file, text);
  closeSync(file);
}

/** The délibérations with a fault in every row. */
export function writeFaultyFile(fault: FaultName, rows: number, path: string): void {
  if (existsSync(path)) return;
  const file = openSync(`${path}.part`, "w");
  for (const text of faultyTexts(fault, rows)) writeSync(file, text);
  closeSync(file);
  renameSync(`${path}.part`, path);
}

/** The same, a megabyte at a time. */
export function faultyTexts(fault: FaultName, rows: number): Generator<string> {
  const { header, row } = deliberations;
  const { spoil } = faults[fault];
  return textsOf({ header, row: (random, number) => spoil(row(random, number), number) }, rows);
}

/** Rows with a key, a few of them repeated; answers how many are. */
export function writeKeysFile(rows: number, path: string): number {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(`${path}.part`, "w");
    for (const text of textsOf(keys, rows)) writeSync(file, text);
    closeSync(file);
    renameSync(`${path}.part`, path);
  }
  return keys.repeatedAmong(rows);
}

/** The whole file as one text, for tests. */
export function benchText(name: BenchFileName, rows: number): string {
  return [...benchTexts(name, rows)].join("");
}

/** The text of a file, a megabyte at a time; pieces end where rows do. */
export function benchTexts(name: BenchFileName, rows: number): Generator<string> {
  return textsOf(benchFiles[name].maker, rows);
}

interface Maker {
  readonly header: string;
  readonly row: (random: Random, number: number) => string;
}

function* textsOf(maker: Maker, rows: number): Generator<string> {
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
