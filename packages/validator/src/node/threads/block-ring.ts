import type { ReadMark } from "@opendatalocale/tabular/node";

/** Where reading stands, in this order, as numbers that threads share. */
const MARK = ["position", "pulled", "tail", "isSurelyUtf8", "row", "line", "lf", "crlf", "cr"] as const;
/** Places of the other numbers; then how each slot stands. */
const TURN = 0;
const READ = 1;
const FINISHED = 2;
/** They change when there is news for the first thread, and for those that wait for the turn to read. */
const NEWS = 3;
const TURN_NEWS = 4;
const SLOTS = 5;
/** Whose turn it is to read: anybody's, somebody's, only the first thread's, nobody's any more. */
const FREE = 0;
const TAKEN = 1;
const FIRST = 2;
const CLOSED = 3;
/** How a slot stands while its block is not checked. */
const WAITING = 0;

/**
 * Who reads the next block, where reading stands, and which blocks are checked: numbers that threads share, so that a block costs no
 * message. Blocks are numbered from 0 in the order of the file, and stand in the slots by turns. The first thread, which has the turn when
 * all begins, finishes blocks in order: their slots are then free.
 */
export class BlockRing {
  readonly memory: SharedArrayBuffer;
  readonly slots: number;
  readonly #mark: Float64Array<SharedArrayBuffer>;
  readonly #numbers: Int32Array<SharedArrayBuffer>;

  /** @param of how many slots, or the memory of another thread's */
  constructor(of: number | SharedArrayBuffer) {
    this.memory = typeof of === "number" ? new SharedArrayBuffer(MARK.length * 8 + (SLOTS + of) * 4) : of;
    this.#mark = new Float64Array(this.memory, 0, MARK.length);
    this.#numbers = new Int32Array(this.memory, MARK.length * 8);
    this.slots = this.#numbers.length - SLOTS;
    if (typeof of === "number") this.#numbers[TURN] = TAKEN;
  }

  slotOf(block: number): number {
    return block % this.slots;
  }

  /** Blocks read so far: the number of the next one. */
  get read(): number {
    return Atomics.load(this.#numbers, READ);
  }

  /** Only the first thread can read on. */
  get isLeftToFirst(): boolean {
    return Atomics.load(this.#numbers, TURN) === FIRST;
  }

  /** Takes the turn to read, if it is free and so is the next slot. @param isFirst of the first thread */
  takeTurn(isFirst = false): boolean {
    if (this.read - Atomics.load(this.#numbers, FINISHED) >= this.slots) return false;
    const turn = isFirst && this.isLeftToFirst ? FIRST : FREE;
    if (Atomics.compareExchange(this.#numbers, TURN, turn, TAKEN) !== turn) return false;
    // Another one may have read meanwhile.
    if (this.read - Atomics.load(this.#numbers, FINISHED) < this.slots) return true;
    this.#pass(turn);
    return false;
  }

  /** Takes the turn, and sleeps until it can; false once there is none to take. */
  takeTurnOrSleep(): boolean {
    for (;;) {
      const news = Atomics.load(this.#numbers, TURN_NEWS);
      if (this.takeTurn()) return true;
      if (Atomics.load(this.#numbers, TURN) === CLOSED) return false;
      Atomics.wait(this.#numbers, TURN_NEWS, news);
    }
  }

  get mark(): ReadMark {
    const [position = 0, pulled = 0, tail = 0, isSurelyUtf8 = 0, row = 0, line = 0, lf = 0, crlf = 0, cr = 0] =
      this.#mark;
    return { position, pulled, tail, isSurelyUtf8, row, line, lf, crlf, cr };
  }

  /** The block is read, and the turn is anybody's. */
  giveTurn(mark: ReadMark): void {
    for (const [place, name] of MARK.entries()) this.#mark[place] = mark[name];
    Atomics.add(this.#numbers, READ, 1);
    this.#pass(FREE);
  }

  /** Nothing was read, and only the first thread can. */
  leaveToFirst(): void {
    this.#pass(FIRST);
  }

  close(): void {
    this.#pass(CLOSED);
  }

  /** @param how says how it was done, above zero */
  done(block: number, how: number): void {
    Atomics.store(this.#numbers, SLOTS + this.slotOf(block), how);
    this.#tell(NEWS, 1);
  }

  /** How the block, which is read and not finished, was done; 0 when it is not. */
  stateOf(block: number): number {
    return block < this.read ? Atomics.load(this.#numbers, SLOTS + this.slotOf(block)) : WAITING;
  }

  /** Frees the slot of the oldest block. */
  finish(block: number): void {
    Atomics.store(this.#numbers, SLOTS + this.slotOf(block), WAITING);
    Atomics.store(this.#numbers, FINISHED, block + 1);
    // They wait for the turn, or for a slot when none was free.
    if (this.read - block >= this.slots) this.#tell(TURN_NEWS, Number.POSITIVE_INFINITY);
  }

  /** A number that changes whenever something happened that the first thread may wait for. */
  get news(): number {
    return Atomics.load(this.#numbers, NEWS);
  }

  /** The first thread sleeps until something happened since `news`, at most so many milliseconds. */
  sleep(news: number, milliseconds: number): void {
    Atomics.wait(this.#numbers, NEWS, news, milliseconds);
  }

  #pass(turn: number): void {
    Atomics.store(this.#numbers, TURN, turn);
    this.#tell(NEWS, 1);
    // One takes a free turn, and tells the next one; all must know that there is none any more.
    this.#tell(TURN_NEWS, turn === FREE ? 1 : Number.POSITIVE_INFINITY);
  }

  #tell(news: number, sleepers: number): void {
    Atomics.add(this.#numbers, news, 1);
    Atomics.notify(this.#numbers, news, sleepers);
  }
}
