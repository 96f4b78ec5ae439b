import type { Finding } from "@opendatalocale/report";
import { listSchemas, loadSchema, type SchemaSummary } from "@opendatalocale/schemas";
import { compileSchema } from "@opendatalocale/table-schema";
import { fromText, openTable } from "@opendatalocale/tabular";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "../column.ts";
import { matchHeader } from "../header/header.ts";
import { planUniqueness } from "../keys/uniqueness.ts";
import { RowChecker } from "./row-checker.ts";

/** Cells that are easily read wrong on bytes: blanks at the edges, accents, other digits, days that do not exist… */
const oddCells = [
  [
    "",
    " ",
    "\u00a0",
    " x",
    "x ",
    "é",
    "ÿ\u00a0",
    "œ",
    "😀",
    "x\ny",
    '"',
    "１２",
    "-0",
    "+1",
    "1e3",
    "1.50",
    "0.5",
    "007",
  ],
  ["2024-02-29", "2023-02-29", "2024-02-30", "2024-1-1", "24-01-01", "2024-12-31/2024-01-01", "9999-12-31", "2024"],
  [
    "true",
    "FALSE",
    "oui",
    "Non concerné",
    "21350288300019",
    "35600000000048",
    "213502883",
    "[2.3, 48.8]",
    "[48.8,2.3]",
  ],
  ["a@b.fr", "a@é.fr", "https://a", "24/7", "Mo-Fr 08:00-12:00", "0299000000", "+33299000000", "999999999999999999"],
].flat();

/** The gate and every byte test turned off: each cell, check and rule goes the exact road. */
function inDoubt(column: Column): Column {
  if (!column.reader) return column;
  const { reader } = column;
  const doubtful = Object.assign((text: string) => reader(text), reader, {
    accepts: () => false,
    acceptsEmpty: false,
    acceptsContent: () => false,
  });
  return { ...column, reader: doubtful };
}

async function findingsOf(text: string, summary: SchemaSummary, change: (column: Column) => Column) {
  const { tableSchema } = await loadSchema(summary);
  const schema = compileSchema(tableSchema);
  const table = await openTable(fromText("a.csv", text), { delimiter: "," });
  const columns = matchHeader(table.labels, schema, { ignoreHeaderCase: false, aliases: {} }).columns.map(change);
  const keys = { uniqueness: planUniqueness(schema, columns), links: null, foreignKeys: null };
  const checker = await RowChecker.plan(schema, summary.id, columns, keys, Number.POSITIVE_INFINITY);
  const findings: Finding[] = [...checker.begin()];
  for await (const block of table.blocks())
    findings.push(...(await checker.check(block)).found.map(({ finding }) => finding));
  findings.push(...checker.end());
  await table.close();
  return findings;
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join("");

test.each(listSchemas().map((summary) => [`${summary.id}@${summary.version}`, summary] as const))(
  "property: %s: the road of bytes and the exact road say the same of its rows, mutated",
  async (_, summary) => {
    const { tableSchema, rows } = await loadSchema(summary);
    const labels = tableSchema.fields.map(({ name }) => name);
    const known = [...rows.ok, ...rows.ko.map(({ cells }) => cells)];
    const change = fc.record({
      column: fc.nat({ max: labels.length - 1 }),
      of: fc.oneof(
        fc.constantFrom(...oddCells).map((odd) => () => odd),
        fc.constantFrom(...known).map((other) => (_: string, column: number) => other[column] ?? ""),
        fc.constantFrom<[string, string]>(["", " "], [" ", ""], ["", "\u00a0"], ["", "é"]).map(
          ([before, after]) =>
            (cell: string) =>
              before + cell + after,
        ),
      ),
    });
    const row = fc
      .tuple(fc.constantFrom(...known), fc.array(change, { maxLength: 3 }), fc.boolean())
      .map(([cells, changes, isCut]) => {
        const changed = labels.map((_, index) => cells[index] ?? "");
        for (const { column, of } of changes) changed[column] = of(changed[column] ?? "", column);
        return isCut && changes.length === 3 ? changed.slice(0, -1) : changed;
      });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (cells) => {
        const text = csv([labels, ...cells]);
        expect(await findingsOf(text, summary, (column) => column)).toEqual(await findingsOf(text, summary, inDoubt));
      }),
      { numRuns: 25 },
    );
  },
);
