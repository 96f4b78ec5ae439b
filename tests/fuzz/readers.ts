import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gzipSync } from "node:zlib";
import { fromBytes, openTable, rowsOf } from "@opendatalocale/tabular";
import { writeOds, writeXlsx } from "@opendatalocale/tabular/write";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Random } from "../bench/files/random.ts";
import { mutate } from "./mutate.ts";
import { type Entry, entriesOf, zipOf } from "./zip-parts.ts";

/** A reader under test: its good files, and how a damaged one is made of them. */
export interface FuzzedReader {
  readonly name: string;
  /** Ending of the files' names. */
  readonly extension: string;
  /** A damaged file; the same for the same random numbers. */
  readonly damaged: (random: Random) => Uint8Array;
}

type Rows = readonly (readonly string[])[];

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The reader of that name, with its good files read or made. */
export async function fuzzedReader(name: string): Promise<FuzzedReader> {
  const make = readers[name];
  if (!make) throw new Error(`no reader ${name}; one of ${readerNames.join(", ")}`);
  return { name, extension: extensions[name] ?? `.${name}`, damaged: await make() };
}

const extensions: Readonly<Record<string, string>> = { gzip: ".csv.gz" };

const readers: Readonly<Record<string, () => Promise<FuzzedReader["damaged"]>>> = {
  csv: async () =>
    plain([
      ...filesIn("examples", ".csv"),
      ...filesIn("tests/corpus/files", ".csv").filter(({ length }) => length < 20_000),
    ]),
  xlsx: async () => archived([...filesIn("tests/spreadsheets/files", ".xlsx"), ...(await written(writeXlsx))]),
  ods: async () => archived([...filesIn("tests/spreadsheets/files", ".ods"), ...(await written(writeOds))]),
  json: async () =>
    plain([...filesIn("examples", ".json"), ...(await records()).map((list) => text(JSON.stringify(list)))]),
  jsonl: async () =>
    plain((await records()).map((list) => text(list.map((one) => `${JSON.stringify(one)}\n`).join("")))),
  geojson: async () => plain(filesIn("examples", ".geojson")),
  parquet: async () => plain((await tables()).flatMap(parquetsOf)),
  gzip: async () => {
    const files = filesIn("examples", ".csv");
    const whole = plain(files.map((bytes) => new Uint8Array(gzipSync(bytes))));
    const inside = plain(files);
    return (random) => (random.chance(0.7) ? whole(random) : new Uint8Array(gzipSync(inside(random))));
  },
  zip: async () =>
    archived(
      filesIn("examples", ".csv").map((bytes, index) =>
        zipOf([
          { name: `table-${index}.csv`, method: 8, size: bytes.length, content: new Uint8Array(deflateRawSync(bytes)) },
        ]),
      ),
    ),
};

export const readerNames: readonly string[] = Object.keys(readers);

function plain(seeds: readonly Uint8Array[]): FuzzedReader["damaged"] {
  return (random) => mutate(random.pick(seeds), random.pick(seeds), random);
}

/** Damage done to the archive itself rarely gets past its list of contents; done to a part inside, it reaches the XML. */
function archived(seeds: readonly Uint8Array[]): FuzzedReader["damaged"] {
  const whole = plain(seeds);
  const opened = seeds.map(entriesOf);
  return (random) => {
    if (random.chance(0.4)) return whole(random);
    const entries = [...random.pick(opened)];
    const at = random.integer(0, entries.length - 1);
    const other = random.pick(random.pick(opened));
    const entry = entries[at];
    if (!entry) return whole(random);
    entries[at] = rewritten(entry, mutate(inflated(entry), inflated(other), random));
    return zipOf(entries);
  };
}

function inflated({ plain: bytes, content }: Entry): Uint8Array {
  return bytes ?? content;
}

function rewritten({ name }: Entry, bytes: Uint8Array): Entry {
  return { name, method: 0, size: bytes.length, content: bytes };
}

function filesIn(folder: string, ending: string): Uint8Array[] {
  const names = readdirSync(root + folder, { recursive: true, encoding: "utf8" }).sort();
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => new Uint8Array(readFileSync(`${root}${folder}/${name}`)));
}

async function tables(): Promise<Rows[]> {
  const all: Rows[] = [];
  for (const bytes of filesIn("examples", ".csv")) {
    const table = await openTable(fromBytes("seed.csv", bytes));
    const rows: (readonly string[])[] = [table.labels];
    for await (const { cells } of rowsOf(table)) rows.push(cells);
    all.push(rows);
  }
  return all;
}

async function records(): Promise<Record<string, unknown>[][]> {
  return (await tables()).map(([labels = [], ...rows]) =>
    rows.map((cells) => Object.fromEntries(labels.map((label, index) => [label, jsonValue(cells[index] ?? "")]))),
  );
}

function jsonValue(cell: string): unknown {
  return cell === "" ? null : /^-?[1-9]\d{0,8}(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

async function written(write: typeof writeXlsx): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (const table of (await tables()).slice(0, 6)) {
    const rows = table.map((cells) => cells.map((cell) => ({ text: cell, kind: "number" as const })));
    const pieces: Uint8Array[] = [];
    for await (const piece of write({ sheets: [{ name: "Données", columns: [], hasHeader: true, rows }] }))
      pieces.push(piece);
    all.push(new Uint8Array(Buffer.concat(pieces)));
  }
  return all;
}

/** Compressed and not, as texts and as numbers. */
function parquetsOf([labels = [], ...rows]: Rows): Uint8Array[] {
  const columnData = labels.map((name, index) => ({
    name: name || `c${index}`,
    data: rows.map((cells) => cells[index] ?? ""),
    type: "STRING" as const,
  }));
  const numbers = [
    { name: "$n", data: rows.map((_, index) => index), type: "INT32" as const },
    { name: "$x", data: rows.map((_, index) => index / 3), type: "DOUBLE" as const },
  ];
  return (["SNAPPY", "UNCOMPRESSED"] as const).map(
    (codec) => new Uint8Array(parquetWriteBuffer({ columnData: [...columnData, ...numbers], codec })),
  );
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
