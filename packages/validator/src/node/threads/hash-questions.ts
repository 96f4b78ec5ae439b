/** Questions whose fingerprints can be handed over, and columns of one of them. */
export const MAX_HASHED = 4;
const MOST_COLUMNS = 15;
const WIDTH = MOST_COLUMNS + 1;

/**
 * The columns whose fingerprints are wanted of each block, once for each question, in memory that threads share: the list only grows,
 * and each thread keeps one array for each, by which what is known of them is kept.
 */
export class HashQuestions {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array<SharedArrayBuffer>;
  readonly #asked: Int32Array[] = [];

  constructor(memory = new SharedArrayBuffer(MAX_HASHED * WIDTH * 4)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  /** Adds those that are new and fit; answers all. What is published after is asked them. */
  add(questions: readonly Int32Array[]): readonly Int32Array[] {
    for (const columns of questions) {
      if (this.#asked.length === MAX_HASHED) break;
      if (columns.length > MOST_COLUMNS || this.#asked.includes(columns)) continue;
      const at = this.#asked.push(columns) * WIDTH - WIDTH;
      this.#numbers[at] = columns.length;
      this.#numbers.set(columns, at + 1);
    }
    return this.#asked;
  }

  /** The first `count` of them. */
  first(count: number): readonly Int32Array[] {
    while (this.#asked.length < count) {
      const at = this.#asked.length * WIDTH;
      this.#asked.push(this.#numbers.slice(at + 1, at + 1 + (this.#numbers[at] ?? 0)));
    }
    return count === this.#asked.length ? this.#asked : this.#asked.slice(0, count);
  }
}
