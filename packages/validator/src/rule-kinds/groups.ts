import { RuleMemoryFull } from "../rule.ts";

/** Most groups a rule follows at once: a few tens of megabytes. */
const MAX_GROUPS = 100_000;

/** What a rule keeps per group of rows (a decision, a station…). Throws {@link RuleMemoryFull} at the limit. */
export class Groups<Value> {
  readonly #groups = new Map<string, Value>();

  /** The group's value, made the first time. */
  of(key: string, make: () => Value): Value {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MAX_GROUPS) throw new RuleMemoryFull(MAX_GROUPS);
    const made = make();
    this.#groups.set(key, made);
    return made;
  }

  values(): Iterable<Value> {
    return this.#groups.values();
  }
}
