import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "@opendatalocale/report";
import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import { TableError } from "@opendatalocale/tabular";
import { CheckFailure, type ValidateOptions } from "@opendatalocale/validator";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type FaultName, faults } from "../bench/files/faulty.ts";
import { type BenchFileName, benchFiles, benchText, faultyTexts } from "../bench/files/write-bench-file.ts";
import { closeBrowser } from "./browser-road.ts";
import { referenceReport } from "./reference-report.ts";
import { type Road, roads, slowRoads } from "./roads.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Larger files take the reference too long. */
const LARGEST = 2_000_000;

/** What two ways of checking must agree on: all but the clock, how the file was opened, and the order of causes that weigh the same. */
function compared(report: Report) {
  const causes = report.causes.map((cause) => JSON.stringify(cause)).sort();
  return { ...report, causes, source: null, date: "", version: "", stats: { ...report.stats, seconds: 0 } };
}

/** Answers the reference's report; null when it could not be made, which every road must say with the same code. */
async function expectSameOnEveryRoad(
  name: string,
  bytes: Uint8Array,
  options: ValidateOptions,
  taken: Readonly<Record<string, Road>> = { ...roads, ...slowRoads },
): Promise<Report | null> {
  const reference = await referenceReport(name, bytes, options).catch(codeOf);
  for (const [road, check] of Object.entries(taken)) {
    const report = await check(name, bytes, options);
    if (typeof reference === "string") expect({ road, code: report.failure?.code }).toEqual({ road, code: reference });
    else expect({ road, ...compared(report) }).toEqual({ road, ...compared(reference) });
  }
  return typeof reference === "string" ? null : reference;
}

function codeOf(error: unknown): string {
  if (error instanceof CheckFailure || error instanceof TableError) return error.code;
  throw error;
}

afterAll(closeBrowser);

const corpus = readdirSync(here("../corpus/files/"))
  .filter((file) => file.endsWith(".expected.json"))
  .map((file) => JSON.parse(readFileSync(here(`../corpus/files/${file}`), "utf8")))
  .filter(({ failure, file }) => failure === undefined && /\.csv$/.test(file));

test.each(corpus)("corpus, $file", async ({ file, schema }) => {
  const bytes = readFileSync(here(`../corpus/files/${file}`));
  await expectSameOnEveryRoad(file, bytes, schema === undefined ? {} : { schema });
});

/** Folders of CSV files named after a schema; addresses have a validator of their own. */
function filesUnder(folder: string): string[] {
  if (!existsSync(here(folder))) return [];
  return readdirSync(here(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv") && !/(^|\/)(bal|base-adresse-locale|ci)\//.test(file))
    .filter((file) => statSync(here(folder + file)).size <= LARGEST)
    .map((file) => folder + file);
}

test.each([...filesUnder("../../examples/"), ...filesUnder("../../../shared/reference/samples/")])(
  "%s",
  async (path) => {
    const [folder = ""] = path.replace(/^.*\/(examples|samples)\//, "").split("/");
    const known = listSchemas().find(({ id, latest }) => latest && id.endsWith(folder));
    await expectSameOnEveryRoad(path, readFileSync(here(path)), known ? { schema: known.id } : {});
  },
);

test.each<[BenchFileName, number]>([
  ["deliberations", 5000],
  ["subventions", 5000],
  ["irve", 3000],
])("%s, generated: several blocks, a row in a hundred faulty", async (name, rows) => {
  const bytes = Buffer.from(benchText(name, rows));
  expect(bytes.length).toBeGreaterThan(1 << 20);
  const report = await expectSameOnEveryRoad(`${name}.csv`, bytes, { schema: benchSchema(name) });
  expect(report?.stats.errors).toBeGreaterThan(rows / 200);
});

test.each(Object.keys(faults))("deliberations, generated, in every row: %s", async (fault) => {
  // One of the keys.
  const bytes = Buffer.from([...faultyTexts(fault as FaultName, 5000)].join(""));
  const report = await expectSameOnEveryRoad("fautes.csv", bytes, { schema: benchSchema("deliberations") });
  expect(report?.stats.errors).toBeGreaterThan(4900);
});

function benchSchema(name: BenchFileName): string {
  const { schema } = benchFiles[name];
  return schema.endsWith(".json") ? "etalab/schema-irve-statique" : schema;
}

/** Good rows of every schema, with cells replaced, rows repeated and bytes put anywhere. */
const schemas = await Promise.all(
  listSchemas().map(async (summary) => {
    const { tableSchema, rows } = await loadSchema(summary);
    return { id: `${summary.id}@${summary.version}`, table: [tableSchema.fields.map(({ name }) => name), ...rows.ok] };
  }),
);
const place = fc.nat({ max: 9999 });
const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "1",
    "1.0",
    "-0",
    "1e3",
    "2024-02-29",
    "2023-02-29",
    "29/02/2024",
    "true",
    "Oui",
    "[2.5,48.8]",
  ),
  fc.constantFrom("213502883000191", "é😀", "a@b.fr", "https://exemple.fr/é", "=1+1", "x".repeat(600), "NaN"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const mutations = fc.record({
  schema: place,
  cells: fc.array(fc.tuple(place, place, cell), { maxLength: 6 }),
  copies: fc.array(place, { maxLength: 6 }),
  delimiter: fc.constantFrom(",", ";", "\t"),
  pieces: fc.array(
    fc.tuple(
      place,
      fc.constantFrom(...['"', "\n", "\r", "\r\n", ",", ";", '""', "\xe9", "\0", " ", "\xef\xbb\xbf", ',"']),
    ),
    { maxLength: 3 },
  ),
});

test("property: whatever is done to good rows, every road finds the same", async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(mutations, async ({ schema, cells, copies, delimiter, pieces }) => {
      const { id, table } = schemas[schema % schemas.length] ?? { id: "", table: [] };
      const rows = [...table, ...copies.map((copy) => table[copy % table.length] ?? [])].map((row) => [...row]);
      for (const [row, column, text] of cells) {
        const cellsOfRow = rows[row % rows.length] ?? [];
        cellsOfRow[column % cellsOfRow.length] = text;
      }
      const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((row) => `${row.map(quoted).join(delimiter)}\n`).join("");
      let bytes = Buffer.from(text).toString("latin1");
      for (const [at, piece] of pieces) {
        const position = at % (bytes.length + 1);
        bytes = bytes.slice(0, position) + piece + bytes.slice(position);
      }
      const taken = files++ % 5 === 0 ? { ...roads, ...slowRoads } : roads;
      await expectSameOnEveryRoad("mutation.csv", Buffer.from(bytes, "latin1"), { schema: id }, taken);
    }),
    { numRuns: 30 },
  );
}, 120_000);
