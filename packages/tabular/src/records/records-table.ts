import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "../row-block.ts";
import { RowBuilder } from "../sheets/row-builder.ts";
import { blocksOf } from "../sheets/sheet.ts";
import { type DetectedEncoding, type Table, TableError, type TableFormat } from "../table.ts";

/** A record as a reader gives it: column names to values of JSON. */
export type TableRecord = Readonly<Record<string, unknown>>;

/** Records looked at to know the columns. */
const SAMPLE = 1000;
const MOST_NAMED = 10;

export interface RecordsOptions {
  readonly format: TableFormat;
  readonly encoding: DetectedEncoding;
  readonly size: number | null;
  readonly bytesRead: () => number;
  readonly close: () => Promise<void>;
  /** The columns, where the format says them. */
  readonly labels?: readonly string[];
}

/** Records as a table: a column per name seen among the first thousand; a name that comes later is told, never dropped silently. */
export async function recordsTable(records: AsyncIterator<TableRecord>, options: RecordsOptions): Promise<Table> {
  const head: TableRecord[] = [];
  const names = new Set<string>(options.labels);
  while (head.length < SAMPLE) {
    const { value, done } = await records.next();
    if (done) break;
    head.push(value);
    if (!options.labels) for (const name of Object.keys(value)) names.add(name);
  }
  const labels = [...names];
  if (labels.length === 0) throw new TableError("no-header");
  const late = new Map<string, number>();
  let findings: Finding[] = [];
  return {
    ...options,
    dialect: null,
    sheet: null,
    headerRow: 1,
    titleRows: [],
    labels,
    takeFindings: () => {
      const taken = findings;
      findings = [];
      return taken;
    },
    async *blocks(): AsyncGenerator<RowBlock, void, void> {
      const builder = new RowBuilder({ after: 1, width: labels.length, maxRows: Number.POSITIVE_INFINITY });
      let row = 1;
      for await (const record of chained(head, records)) {
        writeRecord(builder, ++row, record, labels);
        for (const name in record) if (!names.has(name)) late.set(name, late.get(name) ?? row);
        if (builder.isFull) yield* blocksOf(builder);
      }
      yield* blocksOf(builder);
      const first = [...late].slice(0, MOST_NAMED);
      if (first.length > 0)
        findings = [
          ...findings,
          {
            type: "late-columns",
            severity: "error",
            params: { names: first.map(([name]) => name), count: late.size, row: first[0]?.[1] ?? 0 },
          },
        ];
    },
  };
}

async function* chained(head: TableRecord[], rest: AsyncIterator<TableRecord>): AsyncGenerator<TableRecord> {
  yield* head.splice(0);
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}

function writeRecord(builder: RowBuilder, row: number, record: TableRecord, labels: readonly string[]): void {
  builder.beginRow();
  for (const [index, label] of labels.entries()) {
    const text = cellText(record[label]);
    if (text !== "") {
      builder.replace(text);
      builder.endCell(index + 1);
    }
  }
  builder.endRow(row);
}

/** A value of JSON or Parquet as the text of a cell. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? ""
      : value
          .toISOString()
          .replace(/T00:00:00\.000Z$/, "")
          .replace(/\.000Z$/, "Z");
  if (typeof value === "object")
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
  return String(value);
}
