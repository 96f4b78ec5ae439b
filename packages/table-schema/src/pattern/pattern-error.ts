/** A pattern that cannot be used. `position` is the index in its source where reading stopped. */
export class PatternError extends Error {
  readonly code: "pattern-syntax" | "pattern-too-complex";
  readonly position: number;

  constructor(code: "pattern-syntax" | "pattern-too-complex", position: number) {
    super(`${code} at ${position}`);
    this.name = "PatternError";
    this.code = code;
    this.position = position;
  }
}
