import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import type { RowCursor } from "../rows/row-cursor.ts";
import { HalfSipHash } from "./half-sip-hash.ts";
import { HASH_HIGH, HASH_LOW, HEADER, KEY_LENGTH, LINE, ROW, TEXT_LENGTH } from "./key-record.ts";
import { KeyTable } from "./key-table.ts";
import { Partitions } from "./partitions.ts";
import type { RecordStream } from "./record-stream.ts";
import { repetitionsAmong, TEXT_LIMIT } from "./repetitions.ts";
import { RowKey } from "./row-key.ts";
import type { ScratchPages } from "./scratch.ts";

export type UniqueKind = "unique-error" | "primary-key" | "unique-keys";

const nothing = new Uint8Array(0);

/** One key that no two rows may share, and the keys seen so far: in memory, then in the scratch file. */
export class UniqueKey {
  readonly #kind: UniqueKind;
  readonly #columns: readonly Column[];
  readonly #key: RowKey;
  readonly #hash = new HalfSipHash();
  #table = new KeyTable();
  #partitions: Partitions | null = null;

  constructor(kind: UniqueKind, columns: readonly Column[], indexes: readonly number[]) {
    this.#kind = kind;
    this.#columns = columns;
    this.#key = new RowKey(columns, indexes);
  }

  get fields(): string[] {
    return this.#key.indexes.map((index) => this.#columns[index]?.name ?? "");
  }

  /** Memory taken by the keys, in bytes. */
  get size(): number {
    return this.#table.size;
  }

  /** True when a finding shows the cell. */
  get hasText(): boolean {
    return this.#kind === "unique-error";
  }

  /** Compares the key of a row with those before. Once keys are in the scratch file, the answer comes at the end. */
  see(block: RowBlock, row: number, accepted: boolean, cursor: RowCursor): Finding | null {
    const key = this.#key;
    key.make(block, row, accepted, cursor);
    if (this.#isLeftOut(key)) return null;
    const { isEmpty } = key;
    if (!isEmpty) this.#hash.hash(key.bytes, 0, key.length);
    if (this.#partitions) {
      this.#write(this.#partitions, isEmpty ? nothing : this.#textOf(block, row), cursor);
      return null;
    }
    const hashed = { bytes: key.bytes, start: 0, end: key.length, low: this.#hash.low, high: this.#hash.high };
    const first = isEmpty ? 0 : this.#table.rowOf(hashed);
    if (isEmpty || first > 0)
      return this.finding(cursor.rowNumber, cursor.lineNumber, first, cursor.text(key.indexes[0] ?? -1));
    this.#table.add(hashed, cursor.rowNumber, cursor.lineNumber);
    return null;
  }

  /** Moves the keys to the scratch file. */
  spill(pages: ScratchPages): void {
    this.#partitions = new Partitions(0, pages);
    this.#partitions.putAll(this.#table);
    this.#table.clear();
  }

  /** After `spill`, at the end: the rows that repeat a key or have none, in order. */
  repetitions(budget: number, pages: ScratchPages): RecordStream {
    const partitions = this.#partitions?.finish() ?? [];
    const found = repetitionsAmong(partitions, { table: this.#table, budget, pages });
    this.forget();
    return found;
  }

  forget(): void {
    this.#table = new KeyTable();
    this.#partitions = null;
  }

  /** `firstRow` is 0 when the key is empty. */
  finding(rowNumber: number, lineNumber: number, firstRow: number, text: string | undefined): Finding {
    const fields = this.fields;
    const column = this.#columns[this.#key.indexes[0] ?? -1];
    const place = { type: this.#kind, severity: "error" as const, rowNumber, lineNumber };
    if (firstRow === 0) return { ...place, params: { empty: true, fields } };
    if (!this.hasText || !column) return { ...place, params: { firstRow, fields } };
    return {
      ...place,
      fieldName: column.name,
      fieldNumber: column.number,
      ...(text === undefined ? {} : { cell: text }),
      params: { firstRow, fields },
    };
  }

  /**
   * As frictionless, a row whose whole primary key is empty breaks it; an empty cell is unique as often as it comes; and as in
   * SQL, a unique key with an empty cell is not compared (https://datapackage.org/standard/table-schema/#uniqueKeys).
   */
  #isLeftOut({ empties, isEmpty }: RowKey): boolean {
    if (this.#kind === "primary-key") return false;
    return this.#kind === "unique-keys" ? empties > 0 : isEmpty;
  }

  /** The text that a finding will show, when the key does not say it. */
  #textOf({ bytes, offset, start, end }: RowBlock, row: number): Uint8Array {
    if (!this.hasText || this.#key.isText) return nothing;
    const cell = (offset[row] ?? 0) + (this.#key.indexes[0] ?? 0);
    const from = start[cell] ?? 0;
    return bytes.subarray(from, Math.min(end[cell] ?? 0, from + TEXT_LIMIT));
  }

  #write(partitions: Partitions, text: Uint8Array, { rowNumber, lineNumber }: RowCursor): void {
    const { bytes: key, isEmpty } = this.#key;
    const keyLength = isEmpty ? 0 : this.#key.length;
    const length = HEADER + keyLength + text.length;
    const writer = partitions.writerOf(isEmpty ? 0 : this.#hash.high);
    const { bytes, view, at } = writer.begin(length);
    view.setUint32(at + KEY_LENGTH, keyLength, true);
    view.setUint32(at + TEXT_LENGTH, text.length, true);
    view.setFloat64(at + ROW, rowNumber, true);
    view.setFloat64(at + LINE, lineNumber, true);
    view.setInt32(at + HASH_LOW, isEmpty ? 0 : this.#hash.low, true);
    view.setInt32(at + HASH_HIGH, isEmpty ? 0 : this.#hash.high, true);
    // Inside: `begin` made room for all of it.
    for (let index = 0; index < keyLength; index++) bytes[at + HEADER + index] = key[index] as number;
    bytes.set(text, at + HEADER + keyLength);
    writer.end(length);
  }
}
