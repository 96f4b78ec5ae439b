/**
 * A place on disk for what does not fit in memory: one file, written and read anywhere, gone when it is closed. Synchronous,
 * since the hot path writes to it: in Node a temporary file, in a browser's worker the origin's private file system.
 */
export interface Scratch {
  /** Writes all of `bytes`. Throws when the disk is full. */
  readonly write: (position: number, bytes: Uint8Array) => void;
  /** Fills `into` from `position`; what is asked for was written before. */
  readonly read: (position: number, into: Uint8Array) => void;
  readonly close: () => void | Promise<void>;
}

/** The scratch file could not be opened, written or read. */
export class ScratchFailure extends Error {
  readonly code = "scratch-failed";
}

export const PAGE = 16 * 1024;

/** The scratch file as pages that are given, written, read and given back. Throws {@link ScratchFailure}. */
export class ScratchPages {
  readonly #scratch: Scratch;
  readonly #free: number[] = [];
  #count = 0;

  private constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  static async open(open: () => Scratch | Promise<Scratch>): Promise<ScratchPages> {
    try {
      return new ScratchPages(await open());
    } catch (error) {
      throw new ScratchFailure("open", { cause: error });
    }
  }

  /** Writes a page and answers its number. */
  write(bytes: Uint8Array): number {
    const page = this.#free.pop() ?? this.#count++;
    attempt("write", () => this.#scratch.write(page * PAGE, bytes));
    return page;
  }

  /** Reads a whole page into `into` and gives the page back. */
  take(page: number, into: Uint8Array): void {
    attempt("read", () => this.#scratch.read(page * PAGE, into));
    this.#free.push(page);
  }

  async close(): Promise<void> {
    await this.#scratch.close();
  }
}

function attempt(what: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new ScratchFailure(what, { cause: error });
  }
}
