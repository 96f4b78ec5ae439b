import { setImmediate } from "node:timers/promises";
import type { RowBlock, Table } from "@opendatalocale/tabular";
import { SharedPlaces, type TextPlan, type Turns, takeTurns, textPlanOf } from "@opendatalocale/tabular/node";
import type { RowChecker } from "../../rows/row-checker.ts";
import type { CheckedBlock, Look, Road, RowJob, Threads } from "../../rows/threads.ts";
import { fingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { BlockRing } from "./block-ring.ts";
import { BlockSlot } from "./block-slot.ts";
import { checkSlot } from "./check-slot.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, type ToldOfBlock, threadIn } from "./row-messages.ts";
import { RowThread } from "./row-thread.ts";

/** Blocks read and not finished, for each thread: enough that none waits when the system holds another one back. */
const SLOTS = 8;
/** More would find nothing to do. */
const MOST_THREADS = 16;
/** The thread that finishes blocks, and reads and checks some too. */
const FIRST = 0;
/** Milliseconds that it sleeps at most, so as to learn that a thread failed. */
const NAP = 20;

/**
 * Reads and checks a plain UTF-8 file in `count` threads beside this one, block by block: who has the turn reads the next block where the
 * last one left off, passes the turn on and checks what its rows say alone, while they are in its processor's cache. So quotes and
 * numbers are those of the whole file. What rows say of one another is asked here, in the order of the file: the report is the same.
 * Null where WebAssembly is not allowed.
 */
export function workerThreads(count: number): Threads | null {
  if (typeof WebAssembly === "undefined") return null;
  const threads = Math.min(count, MOST_THREADS);
  const places = SharedPlaces.open(threads * SLOTS, threads + 1);
  return {
    places,
    open: async (checker, job, table) => {
      const plan = textPlanOf(table);
      if (!plan) return null;
      await checker.loadSuggestions();
      const road = new ThreadedRoad(checker, job, plan, places, threads);
      takeTurns(table, places, road.turns);
      return road;
    },
  };
}

class ThreadedRoad implements Road {
  readonly #checker: RowChecker;
  readonly #threads: readonly RowThread[];
  readonly #places: SharedPlaces;
  readonly #slots: readonly BlockSlot[];
  readonly #ring: BlockRing;
  readonly #questions = new HashQuestions();
  /** What was found here in blocks that are not finished, by their numbers. */
  readonly #ownFound = new Map<number, ToldOfBlock>();
  /** The turn to read is here. */
  #hasTurn = true;
  /** Blocks read when the last one was read here; blocks finished. */
  #readHere = 0;
  #finished = 0;

  constructor(checker: RowChecker, job: RowJob, plan: TextPlan, places: SharedPlaces, count: number) {
    this.#checker = checker;
    this.#places = places;
    this.#slots = places.places.map((place) => new BlockSlot(place));
    this.#ring = new BlockRing(this.#slots.length);
    const shared = {
      job: { ...job, options: { ignoreHeaderCase: job.options.ignoreHeaderCase ?? false } },
      plan,
      memory: places.memory,
      slots: this.#slots.map(({ memory }) => memory),
      ring: this.#ring.memory,
      questions: this.#questions.memory,
      fingerprintKey,
    };
    this.#threads = Array.from({ length: count }, (_, index) => new RowThread(shared, index + 1));
  }

  async *check(table: Table, look: Look): AsyncGenerator<CheckedBlock> {
    const blocks = table.blocks();
    for (;;) {
      const { news } = this.#ring;
      if (this.#ring.stateOf(this.#finished) > 0) yield this.#finish(look);
      else if (this.#takeTurn()) {
        const { block, error } = await nextOf(blocks);
        if (block && !this.#hasTurn) await this.#checkOwn(table, block);
        else {
          yield* this.#rest(look);
          if (error) throw error;
          if (!block) return;
          look(block);
          const found = await this.#checker.check(block);
          yield { ...found, more: table.takeFindings(), count: block.rows, bytes: table.bytesRead() };
        }
      } else await this.#sleep(news);
    }
  }

  async close(): Promise<void> {
    this.#ring.close();
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #takeTurn(): boolean {
    this.#hasTurn ||= this.#ring.takeTurn(true);
    return this.#hasTurn;
  }

  readonly turns: Turns = {
    begin: () => {
      this.#places.current = this.#ring.slotOf(this.#ring.read);
      return this.#ring.read === this.#readHere ? null : this.#ring.mark;
    },
    end: (mark) => {
      this.#hasTurn = mark === null;
      // Once the turn is given, others read.
      this.#readHere = this.#ring.read + (mark ? 1 : 0);
      if (mark) this.#ring.giveTurn(mark);
    },
  };

  /** Checks the block last read here. */
  async #checkOwn(table: Table, block: RowBlock): Promise<void> {
    const number = this.#readHere - 1;
    const more = table.takeFindings();
    const found = await checkSlot(this.#checker, block, table.bytesRead(), this.#slotOf(number), this.#questions);
    this.#ownFound.set(number, { ...found, more });
    this.#ring.done(number, howDone(FIRST, { ...found, more }));
  }

  /** Finishes the oldest block, which is done. */
  #finish(look: Look): CheckedBlock {
    const number = this.#finished++;
    const slot = this.#slotOf(number);
    const block = slot.block(this.#places.room);
    const { bytes, hashed, isSound } = slot.facts;
    look(block, isSound);
    const { more, ...alone } = this.#told(number);
    const hashes = new Map(
      this.#questions.asked.slice(0, hashed).map((columns, place) => [columns, slot.hashes[place] ?? failsafe()]),
    );
    const found = this.#checker.checkTogether(block, { ...alone, refused: slot.refused, hashes });
    this.#questions.add(this.#checker.hashed);
    this.#ring.finish(number);
    return { ...found, more, count: block.rows, bytes };
  }

  /** Finishes all the blocks that were read. */
  async *#rest(look: Look): AsyncGenerator<CheckedBlock> {
    while (this.#finished < this.#ring.read) {
      const { news } = this.#ring;
      if (this.#ring.stateOf(this.#finished) > 0) yield this.#finish(look);
      else await this.#sleep(news);
    }
  }

  async #sleep(news: number): Promise<void> {
    this.#ring.sleep(news, NAP);
    if (this.#ring.news !== news) return;
    // Lets the news of a failure come.
    await setImmediate();
    for (const thread of this.#threads) thread.throwIfFailed();
  }

  #told(number: number): ToldOfBlock {
    const own = this.#ownFound.get(number);
    if (own) {
      this.#ownFound.delete(number);
      return own;
    }
    const how = this.#ring.stateOf(number);
    if (!hasTold(how)) return { found: [], counted: [], more: [] };
    return this.#threads[threadIn(how) - 1]?.takeAnswer() ?? failsafe();
  }

  #slotOf(number: number): BlockSlot {
    return this.#slots[this.#ring.slotOf(number)] ?? failsafe();
  }
}

/** The next block, or why there is none: what was read before is told first. */
async function nextOf(blocks: AsyncGenerator<RowBlock, void, void>): Promise<{ block?: RowBlock; error?: unknown }> {
  try {
    const { value } = await blocks.next();
    return value ? { block: value } : {};
  } catch (error) {
    return { error };
  }
}

function failsafe(): never {
  throw new Error("no such block");
}
