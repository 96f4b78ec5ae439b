import type { Finding } from "@opendatalocale/report";
import type { SchemaDescriptor } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { FoundInBlock, RowChecker } from "./row-checker.ts";

/** A block whose rows are checked, in the order of the file. */
export interface CheckedBlock extends FoundInBlock {
  /** What reading the block found. */
  readonly more: readonly Finding[];
  /** Rows in the block, and bytes of the file read by then. */
  readonly count: number;
  readonly bytes: number;
}

/** How blocks get checked: here, one after the other, or several at once. The outcome is the same. */
export interface Road {
  /** Takes a block, which holds until the answer; answers the blocks that are done. */
  readonly take: (
    block: RowBlock,
    more: readonly Finding[],
    bytes: number,
  ) => readonly CheckedBlock[] | Promise<readonly CheckedBlock[]>;
  /** The blocks that were taken and not given back yet. */
  readonly rest: () => Iterable<CheckedBlock> | AsyncIterable<CheckedBlock>;
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
  readonly open: (checker: RowChecker, job: RowJob) => Road | Promise<Road>;
}

export class OneThread implements Road {
  readonly #checker: RowChecker;
  constructor(checker: RowChecker) {
    this.#checker = checker;
  }
  take = async (block: RowBlock, more: readonly Finding[], bytes: number): Promise<CheckedBlock[]> => {
    return [{ ...(await this.#checker.check(block)), more, count: block.rows, bytes }];
  };
  rest = (): CheckedBlock[] => [];
  close = (): void => {};
}
