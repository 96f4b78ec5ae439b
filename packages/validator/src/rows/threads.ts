import type { Finding } from "@opendatalocale/report";
import type { SchemaDescriptor } from "@opendatalocale/table-schema";
import type { BlockPlaces, RowBlock, Table } from "@opendatalocale/tabular";
import type { FoundInBlock, RowChecker } from "./row-checker.ts";

/** A block whose rows are checked, in the order of the file. */
export interface CheckedBlock extends FoundInBlock {
  /** What reading the block found. */
  readonly more: readonly Finding[];
  /** Rows in the block, and bytes of the file read by then. */
  readonly count: number;
  readonly bytes: number;
}

/** Told of each block in the order of the file. @param isSound its text surely holds no damage */
export type Look = (block: RowBlock, isSound?: boolean) => void;

/** How blocks get read and checked: here, one after the other, or several at once. The outcome is the same. */
export interface Road {
  readonly check: (table: Table, look: Look) => AsyncIterable<CheckedBlock>;
  readonly close: () => void | Promise<void>;
}

/** What another thread must know to plan the same checks. */
export interface RowJob {
  readonly descriptor: SchemaDescriptor;
  readonly schemaId: string;
  readonly labels: readonly string[];
  readonly options: { readonly ignoreHeaderCase?: boolean };
  readonly toldPerCause: number;
}

/** Opens a road on several threads (see `node/threads`). */
export interface Threads {
  /** Where blocks must stand. */
  readonly places: BlockPlaces;
  /** Null for a table that they cannot share. */
  readonly open: (checker: RowChecker, job: RowJob, table: Table) => Promise<Road | null>;
}

export class OneThread implements Road {
  readonly #checker: RowChecker;
  constructor(checker: RowChecker) {
    this.#checker = checker;
  }
  async *check(table: Table, look: Look): AsyncGenerator<CheckedBlock> {
    for await (const block of table.blocks()) {
      look(block);
      const found = await this.#checker.check(block);
      yield { ...found, more: table.takeFindings(), count: block.rows, bytes: table.bytesRead() };
    }
  }
  close(): void {}
}
