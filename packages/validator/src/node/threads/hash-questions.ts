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
  /** How many there are; then each of them. */
  readonly #numbers: Int32Array<SharedArrayBuffer>;
  readonly #asked: Int32Array[] = [];

  constructor(memory = new SharedArrayBuffer((1 + MAX_HASHED * WIDTH) * 4)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
  }

  /** Adds those that are new and fit. */
  add(questions: readonly Int32Array[]): void {
    for (const columns of questions) {
      if (this.#asked.length === MAX_HASHED) break;
      if (columns.length > MOST_COLUMNS || this.#asked.includes(columns)) continue;
      const at = 1 + this.#asked.length * WIDTH;
      this.#numbers[at] = columns.length;
      this.#numbers.set(columns, at + 1);
      Atomics.store(this.#numbers, 0, this.#asked.push(columns));
    }
  }

  /** All of them. */
  get asked(): readonly Int32Array[] {
    const count = Atomics.load(this.#numbers, 0);
    while (this.#asked.length < count) {
      const at = 1 + this.#asked.length * WIDTH;
      this.#asked.push(this.#numbers.slice(at + 1, at + 1 + (this.#numbers[at] ?? 0)));
    }
    return this.#asked;
  }
}
