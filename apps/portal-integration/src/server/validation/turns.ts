import { Problem } from "../app/problem.ts";

/** Lets a few in at once and a few wait; the others are told at once that we are busy. */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Throws {@link Problem} `busy` when too many wait already. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#inside >= this.#most) {
      if (this.#waiting.length >= this.#most * 4) throw new Problem("busy");
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#inside++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place goes to the next one without being free in between.
      if (next) next();
      else this.#inside--;
    }
  }
}
