/** Places of the shared numbers; then how each slot stands. */
const PUBLISHED = 0;
const TAKEN = 1;
const SLOTS = 2;
/** How a slot stands while its block is not checked. */
const WAITING = 0;
/** Nothing waits to be checked. */
export const NONE = -1;

/**
 * Which blocks wait to be checked, and which are: numbers that threads share, so that a block costs no message. Blocks are numbered
 * from 0, and stand in the slots by turns; whoever has nothing to do takes the next one.
 */
export class BlockRing {
  readonly memory: SharedArrayBuffer;
  readonly slots: number;
  readonly #numbers: Int32Array<SharedArrayBuffer>;

  constructor(slots: number, memory = new SharedArrayBuffer((SLOTS + slots) * 4)) {
    this.slots = slots;
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  slotOf(block: number): number {
    return block % this.slots;
  }

  /** One more block stands in its slot. */
  publish(block: number): void {
    Atomics.store(this.#numbers, SLOTS + this.slotOf(block), WAITING);
    Atomics.add(this.#numbers, PUBLISHED, 1);
    Atomics.notify(this.#numbers, PUBLISHED, 1);
  }

  /** Takes the next block to check; {@link NONE} when none waits. */
  take(): number {
    for (;;) {
      const next = Atomics.load(this.#numbers, TAKEN);
      if (next === Atomics.load(this.#numbers, PUBLISHED)) return NONE;
      if (Atomics.compareExchange(this.#numbers, TAKEN, next, next + 1) === next) return next;
    }
  }

  /** Takes the next block to check, and sleeps until there is one. */
  takeOrSleep(): number {
    for (;;) {
      const published = Atomics.load(this.#numbers, PUBLISHED);
      const block = this.take();
      if (block !== NONE) return block;
      Atomics.wait(this.#numbers, PUBLISHED, published);
    }
  }

  /** @param how says how it was done, above zero */
  done(block: number, how: number): void {
    const place = SLOTS + this.slotOf(block);
    Atomics.store(this.#numbers, place, how);
    Atomics.notify(this.#numbers, place);
  }

  /** How the block was done; 0 when it is not. */
  stateOf(block: number): number {
    return Atomics.load(this.#numbers, SLOTS + this.slotOf(block));
  }

  /** Sleeps until the block is done, at most so many milliseconds. */
  sleepUntilDone(block: number, milliseconds: number): void {
    Atomics.wait(this.#numbers, SLOTS + this.slotOf(block), WAITING, milliseconds);
  }
}
