import { type Finding, FindingCollector } from "@opendatalocale/report";
import { compileSchema, keyOf, type SchemaDescriptor } from "@opendatalocale/table-schema";
import { fromText, openTable, rowsOf, type Table } from "@opendatalocale/tabular";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openScratchFile } from "../node/scratch-file.ts";
import { checkTable } from "../rows/check-table.ts";
import type { Scratch } from "./scratch.ts";
import type { UniquenessOptions } from "./uniqueness.ts";

const schema: SchemaDescriptor = {
  fields: [
    { name: "code", type: "string", constraints: { unique: true } },
    { name: "rang", type: "integer" },
    { name: "mesure", type: "number", decimalChar: ",", constraints: { unique: true } },
    { name: "jour", type: "date" },
    { name: "liste", type: "array" },
  ],
  primaryKey: ["rang", "jour"],
  uniqueKeys: [["code", "liste"], ["mesure"]],
};
const compiled = compileSchema(schema);
const types = ["unique-error", "primary-key", "unique-keys"];

/** Everything uniqueness says of a table cut into blocks of `rowsPerBlock` rows. */
async function findingsIn(csv: string, rowsPerBlock: number, options: UniquenessOptions): Promise<Finding[]> {
  const collector = new FindingCollector({ maxErrors: 1_000_000 });
  await checkTable(inBlocks(await openTable(fromText("t.csv", csv)), rowsPerBlock), compiled, "", collector, options);
  return collector.listed.filter(({ type }) => types.includes(type) || type === "uniqueness-not-checked");
}

/** The same table, in smaller blocks: the memory is looked at after each of them. */
function inBlocks(table: Table, size: number): Table {
  return Object.assign(Object.create(table), {
    async *blocks() {
      for await (const block of table.blocks()) {
        for (let row = 0; row < block.rows; row += size)
          yield {
            ...block,
            rows: Math.min(size, block.rows - row),
            firstRow: block.firstRow + row,
            offset: block.offset.subarray(row),
            line: block.line.subarray(row),
          };
      }
    },
  });
}

/** The simplest way to say the same: a Map for each key. Answers `type row firstRow cell`. */
async function expected(csv: string): Promise<string[]> {
  const table = await openTable(fromText("t.csv", csv));
  const keys: [string, number[]][] = [
    ["unique-error", [0]],
    ["unique-error", [2]],
    ["primary-key", [1, 3]],
    ["unique-keys", [0, 4]],
    ["unique-keys", [2]],
  ];
  const seen = keys.map(() => new Map<string, number>());
  const found: string[] = [];
  for await (const { number, cells } of rowsOf(table)) {
    for (const [index, [type, columns]] of keys.entries()) {
      const values = columns.map((column) => {
        const cell = cells[column];
        const reading = cell === undefined ? undefined : compiled.fields[column]?.(cell);
        return reading?.value ?? null;
      });
      const empties = values.filter((value) => value === null).length;
      if (type === "unique-keys" ? empties > 0 : type === "unique-error" && empties === values.length) continue;
      if (empties === values.length) {
        found.push(`${type} ${number} - -`);
        continue;
      }
      const key = JSON.stringify(values.map(keyOf));
      const first = seen[index]?.get(key);
      if (first === undefined) seen[index]?.set(key, number);
      else found.push(`${type} ${number} ${first} ${type === "unique-error" ? cells[columns[0] ?? 0] : "-"}`);
    }
  }
  return found;
}

function told({ type, rowNumber, params, cell }: Finding): string {
  return `${type} ${rowNumber} ${params?.firstRow ?? "-"} ${cell ?? "-"}`;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const cellsOfRow = fc.tuple(
  fc.oneof(fc.constantFrom("", "é", "É", "1", "01", "😀"), fc.string({ maxLength: 2 })),
  fc.constantFrom("", "0", "-0", "+7", "7", "07", "123456789012345678", "x"),
  fc.oneof(fc.constantFrom("", "1", "1,0", "1,00", "1,5", "un", "NaN"), fc.nat({ max: 99 }).map(String)),
  fc.constantFrom("", "2024-01-31", "2024-02-30", "2024-02-29"),
  fc.constantFrom("", "[]", "[1]", "[1.0]", '["\\ud800"]', '["\\ud801"]', "["),
);
const tables = fc
  .array(fc.oneof({ arbitrary: cellsOfRow, weight: 9 }, { arbitrary: fc.constant(["court", "1"]), weight: 1 }), {
    maxLength: 120,
  })
  .map((rows) => `code,rang,mesure,jour,liste\n${rows.map((row) => `${row.map(quoted).join(",")}\n`).join("")}`);

test("property: in memory or by way of the scratch file, what a plain Map says, in the order of rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(0, 200, 2000),
      async (csv, rows, memory) => {
        const simple = await expected(csv);
        const inMemory = await findingsIn(csv, rows, {});
        expect(inMemory.map(told)).toEqual(simple);
        const spilled = await findingsIn(csv, rows, { keyMemory: memory, openScratch: memoryScratch });
        expect(spilled).toEqual(inMemory);
      },
    ),
    { numRuns: 60 },
  );
});

const many = `code,rang,mesure,jour,liste\n${Array.from({ length: 20_000 }, (_, row) => `c${row % 15_000},${row},,2024-01-31,\n`).join("")}`;

test("keys divided over and over on disk are still counted one by one, each with its first row", async () => {
  const findings = await findingsIn(many, 500, { keyMemory: 10_000, openScratch: openScratchFile });
  expect(
    findings.map(({ type, rowNumber, params, cell }) => ({ type, rowNumber, cell, first: params?.firstRow })),
  ).toEqual(
    Array.from({ length: 5000 }, (_, row) => ({
      type: "unique-error",
      rowNumber: 15_002 + row,
      cell: `c${row}`,
      first: row + 2,
    })),
  );
});

test("where there is no scratch file, the check stops and says so", async () => {
  const findings = await findingsIn(many, 500, { keyMemoryAlone: 10_000 });
  expect(findings.map(({ type, params }) => [type, params?.fields])).toEqual([
    ["uniqueness-not-checked", ["code"]],
    ["uniqueness-not-checked", ["mesure"]],
    ["uniqueness-not-checked", ["rang", "jour"]],
    ["uniqueness-not-checked", ["code", "liste"]],
    ["uniqueness-not-checked", ["mesure"]],
  ]);
  expect(findings[0]?.params?.row).toBe(501);
});

test("where the scratch file cannot be opened, keys stay in memory", async () => {
  const openScratch = () => {
    throw new Error("EACCES");
  };
  const findings = await findingsIn(many, 500, { keyMemory: 10_000, openScratch });
  expect(findings).toEqual(await findingsIn(many, 500, {}));
  const limited = await findingsIn(many, 500, { keyMemory: 10_000, keyMemoryAlone: 10_000, openScratch });
  expect(limited.map(({ type }) => type)).toContain("uniqueness-not-checked");
});

test.each(["write", "read"])("a disk that fails to %s stops the check, not the report", async (what) => {
  let isClosed = false;
  const fails = () => {
    throw new Error("ENOSPC");
  };
  const openScratch = (): Scratch => {
    const scratch = memoryScratch();
    const close = () => {
      isClosed = true;
    };
    return { ...scratch, ...(what === "write" ? { write: fails } : { read: fails }), close };
  };
  const findings = await findingsIn(many, 500, { keyMemory: 10_000, openScratch });
  expect(findings.filter(({ type }) => type === "uniqueness-not-checked").length).toBe(5);
  expect(isClosed).toBe(true);
});

/** A scratch file in memory, which forgets to write nothing. */
function memoryScratch(): Scratch {
  let bytes = new Uint8Array(1024);
  return {
    write: (position, part) => {
      while (position + part.length > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(part, position);
    },
    read: (position, into) => into.set(bytes.subarray(position, position + into.length)),
    close: () => {},
  };
}
