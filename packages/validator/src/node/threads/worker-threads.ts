import { setImmediate } from "node:timers/promises";
import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { FoundInBlock, RowChecker } from "../../rows/row-checker.ts";
import type { CheckedBlock, Road, RowJob, Threads } from "../../rows/threads.ts";
import { fingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { BlockRing, NONE } from "./block-ring.ts";
import { BlockSlot } from "./block-slot.ts";
import { checkSlot } from "./check-slot.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, threadIn } from "./row-messages.ts";
import { RowThread } from "./row-thread.ts";

/** Blocks that wait or are being checked, for each thread: enough that none waits for work when the system holds another one back. */
const SLOTS = 8;
/** The thread that reads, which checks blocks too when the others have enough to do. */
const READER = 0;
/** Milliseconds that it sleeps at most, so as to learn that a thread failed. */
const NAP = 20;

/**
 * Checks what rows say alone in `count` threads, and on the one that reads when it would else wait for them. That one cuts the file
 * into rows, so that quotes and numbers are those of the whole file, and asks what rows say of one another, in the order of the file:
 * the report is the same.
 */
export function workerThreads(count: number): Threads {
  return { open: (checker, job) => ThreadedRoad.open(checker, job, count) };
}

/** A block on its way. */
interface Pending extends Omit<CheckedBlock, keyof FoundInBlock> {
  readonly number: number;
  readonly slot: BlockSlot;
  readonly hashed: readonly Int32Array[];
}

class ThreadedRoad implements Road {
  readonly #checker: RowChecker;
  readonly #threads: readonly RowThread[];
  readonly #slots: readonly BlockSlot[];
  readonly #ring: BlockRing;
  readonly #questions = new HashQuestions();
  readonly #pending: Pending[] = [];
  /** What the thread that reads found in blocks of which the turn has not come, by their numbers. */
  readonly #ownFound = new Map<number, FoundInBlock>();
  #blocks = 0;

  static async open(checker: RowChecker, job: RowJob, count: number): Promise<ThreadedRoad> {
    await checker.loadSuggestions();
    return new ThreadedRoad(checker, job, count);
  }

  private constructor(checker: RowChecker, job: RowJob, count: number) {
    this.#checker = checker;
    this.#slots = Array.from({ length: count * SLOTS }, () => new BlockSlot());
    this.#ring = new BlockRing(this.#slots.length);
    const shared = {
      job: { ...job, options: { ignoreHeaderCase: job.options.ignoreHeaderCase ?? false } },
      slots: this.#slots.map(({ memory }) => memory),
      ring: this.#ring.memory,
      questions: this.#questions.memory,
      fingerprintKey,
    };
    this.#threads = Array.from({ length: count }, (_, index) => new RowThread(shared, index + 1));
  }

  take = async (block: RowBlock, more: readonly Finding[], bytes: number): Promise<CheckedBlock[]> => {
    const done: CheckedBlock[] = [];
    while (this.#pending.length === this.#slots.length) done.push(await this.#finishOldest());
    const number = this.#blocks;
    const slot = this.#slots[this.#ring.slotOf(number)] ?? failsafe();
    const hashed = [...this.#questions.add(this.#checker.hashed)];
    if (!slot.write(block, hashed.length)) {
      for await (const checked of this.rest()) done.push(checked);
      return [...done, { ...(await this.#checker.check(block)), more, count: block.rows, bytes }];
    }
    this.#blocks++;
    this.#pending.push({ number, slot, hashed, more, count: block.rows, bytes });
    this.#ring.publish(number);
    return done;
  };

  async *rest(): AsyncGenerator<CheckedBlock> {
    while (this.#pending.length > 0) yield await this.#finishOldest();
  }

  close = async (): Promise<void> => {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  };

  /** Checks blocks that wait as long as the oldest one is not done. */
  async #finishOldest(): Promise<CheckedBlock> {
    const { number, slot, hashed, more, count, bytes } = this.#pending[0] ?? failsafe();
    while (this.#ring.stateOf(number) === 0) if (!(await this.#checkNext())) await this.#sleepUntilDone(number);
    this.#pending.shift();
    const hashes = new Map(hashed.map((columns, place) => [columns, slot.hashes[place] ?? failsafe()] as const));
    const alone = { ...this.#foundIn(number), refused: slot.refused, hashes };
    return { ...this.#checker.checkTogether(slot.read(), alone), more, count, bytes };
  }

  /** False when no block waits to be checked. */
  async #checkNext(): Promise<boolean> {
    const number = this.#ring.take();
    if (number === NONE) return false;
    const slot = this.#slots[this.#ring.slotOf(number)] ?? failsafe();
    const found = await checkSlot(this.#checker, slot, this.#questions);
    this.#ownFound.set(number, found);
    this.#ring.done(number, howDone(READER, found));
    return true;
  }

  async #sleepUntilDone(number: number): Promise<void> {
    this.#ring.sleepUntilDone(number, NAP);
    if (this.#ring.stateOf(number) > 0) return;
    // Lets the news of a failure come.
    await setImmediate();
    for (const thread of this.#threads) thread.throwIfFailed();
  }

  #foundIn(number: number): FoundInBlock {
    const own = this.#ownFound.get(number);
    if (own) {
      this.#ownFound.delete(number);
      return own;
    }
    const how = this.#ring.stateOf(number);
    if (!hasTold(how)) return { found: [], counted: [] };
    return this.#threads[threadIn(how) - 1]?.takeAnswer() ?? failsafe();
  }
}

function failsafe(): never {
  throw new Error("no such block");
}
