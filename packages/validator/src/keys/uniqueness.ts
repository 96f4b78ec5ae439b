import type { Finding } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import type { RowCursor } from "../rows/row-cursor.ts";
import { FIRST_ROW, HEADER, LINE, ROW } from "./key-record.ts";
import { privateScratch } from "./private-scratch.ts";
import { inOrder } from "./repetitions.ts";
import { type Scratch, ScratchFailure, ScratchPages } from "./scratch.ts";
import { UniqueKey } from "./unique-key.ts";

/** What keys may take in memory, in bytes: before they go to the scratch file, and where there is none. */
const MEMORY = 16 * 1024 * 1024;
const MEMORY_ALONE = 512 * 1024 * 1024;

export interface UniquenessOptions {
  /**
   * Opens the place for keys that outgrow the memory (default: in a browser's worker, its private file system; `/node` opens a
   * temporary file). Where there is none, keys may take 512 MiB; beyond, the check stops and says so.
   */
  readonly openScratch?: (() => Scratch | Promise<Scratch>) | undefined;
  /** Bytes that keys may take in memory before they go to the scratch file (default 16 MiB). */
  readonly keyMemory?: number | undefined;
  /** Bytes that keys may take in memory where there is no scratch file (default 512 MiB). */
  readonly keyMemoryAlone?: number | undefined;
}

/** Null when the schema asks for nothing of the kind, so that the hot path need not make keys. */
export function planUniqueness(
  schema: CompiledSchema,
  columns: readonly Column[],
  options: UniquenessOptions = {},
): Uniqueness | null {
  const keys = keysOf(schema, columns);
  return keys.length === 0 ? null : new Uniqueness(keys, options);
}

/** `unique` columns, then the primary key, then the unique keys; one with a column that the file lacks is not checked, as in frictionless. */
function keysOf(schema: CompiledSchema, columns: readonly Column[]): UniqueKey[] {
  const unique = columns.flatMap(({ reader }, index) =>
    reader?.unique ? [new UniqueKey("unique-error", columns, [index])] : [],
  );
  const primary = indexesOf(schema.primaryKey, columns);
  const others = schema.uniqueKeys.map((fields) => indexesOf(fields, columns));
  return [
    ...unique,
    ...(primary ? [new UniqueKey("primary-key", columns, primary)] : []),
    ...others.flatMap((indexes) => (indexes ? [new UniqueKey("unique-keys", columns, indexes)] : [])),
  ];
}

function indexesOf(fields: readonly string[], columns: readonly Column[]): number[] | null {
  const indexes = fields.map((name) => columns.findIndex((column) => column.name === name));
  return fields.length > 0 && indexes.every((index) => index >= 0) ? indexes : null;
}

/**
 * Looks for keys seen twice down the table: exactly, each repetition with the first row of its key, in bounded memory. What
 * outgrows the memory goes to the scratch file, and its repetitions are told at the end.
 */
export class Uniqueness {
  readonly #keys: readonly UniqueKey[];
  readonly #openScratch: UniquenessOptions["openScratch"];
  /** What keys may take before they go to the scratch file, and where there is none. */
  readonly #memory: number;
  readonly #memoryAlone: number;
  #hasScratch: boolean;
  #pages: ScratchPages | null = null;
  /** The last row whose keys were compared, once the check had to stop. */
  #stoppedAfter: number | null = null;
  #lastRow = 0;

  constructor(keys: readonly UniqueKey[], options: UniquenessOptions) {
    this.#keys = keys;
    this.#openScratch = options.openScratch ?? privateScratch();
    this.#hasScratch = this.#openScratch !== undefined;
    this.#memory = options.keyMemory ?? MEMORY;
    this.#memoryAlone = options.keyMemoryAlone ?? MEMORY_ALONE;
  }

  /** Compares the keys of a row with those before; `cursor` stands on that row. */
  judge(block: RowBlock, row: number, accepted: boolean, cursor: RowCursor, tell: (finding: Finding) => void): void {
    if (this.#stoppedAfter !== null) return;
    this.#lastRow = block.firstRow + row;
    try {
      for (const key of this.#keys) {
        const finding = key.see(block, row, accepted, cursor);
        if (finding) tell(finding);
      }
    } catch (error) {
      this.#stop(error);
    }
  }

  /** To be called after each block: makes room in memory when there is none left. */
  async settle(): Promise<void> {
    if (this.#pages || this.#stoppedAfter !== null) return;
    const size = this.#keys.reduce((sum, key) => sum + key.size, 0);
    if (this.#hasScratch && size > this.#memory) await this.#spill();
    else if (!this.#hasScratch && size > this.#memoryAlone) this.#forget();
  }

  /** Without a scratch file after all, keys stay in memory. */
  async #spill(): Promise<void> {
    try {
      this.#pages = this.#openScratch ? await ScratchPages.open(this.#openScratch) : null;
    } catch (error) {
      if (!(error instanceof ScratchFailure)) throw error;
    }
    const pages = this.#pages;
    this.#hasScratch = pages !== null;
    if (!pages) return this.settle();
    try {
      for (const key of this.#keys) key.spill(pages);
    } catch (error) {
      this.#stop(error);
    }
  }

  /** What could only be known at the end, in the order of rows. */
  *end(): Generator<Finding> {
    if (this.#pages && this.#stoppedAfter === null) yield* this.#spilled(this.#pages);
    if (this.#stoppedAfter === null) return;
    for (const { fields } of this.#keys)
      yield { type: "uniqueness-not-checked", severity: "warning", params: { fields, row: this.#stoppedAfter } };
  }

  async close(): Promise<void> {
    await this.#pages?.close();
  }

  *#spilled(pages: ScratchPages): Generator<Finding> {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    try {
      const streams = this.#keys.map((key) => key.repetitions(this.#memory, pages));
      for (const { bytes, view, start, end, stream } of inOrder(streams, pages)) {
        const key = this.#keys[stream];
        if (!key) continue;
        const [row, line] = [view.getFloat64(start + ROW, true), view.getFloat64(start + LINE, true)];
        const text = key.hasText ? decoder.decode(bytes.subarray(start + HEADER, end)) : undefined;
        yield key.finding(row, line, view.getFloat64(start + FIRST_ROW, true), text);
      }
    } catch (error) {
      this.#stop(error);
    }
  }

  /** The scratch file failed (a full disk, most often): the rest of the check goes on without it. */
  #stop(error: unknown): void {
    if (!(error instanceof ScratchFailure)) throw error;
    this.#forget();
  }

  #forget(): void {
    this.#stoppedAfter = this.#lastRow;
    for (const key of this.#keys) key.forget();
  }
}
