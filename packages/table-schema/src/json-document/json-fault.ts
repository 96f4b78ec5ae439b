/** One thing a JSON document breaks. */
export interface JsonFault {
  /** Where, as a JSON pointer (RFC 6901); empty for the whole document. */
  readonly pointer: string;
  /** The keyword that is broken: `required`, `type`, `enum`… */
  readonly keyword: string;
  /** What the keyword asks for: the missing name, the type, the list, the limit. */
  readonly expected: unknown;
  readonly value: unknown;
}

/** A part of a JSON Schema: the keywords of one place. */
export type Rules = Readonly<Record<string, unknown>>;

/** Tells what a value breaks of the rules it was made from. */
export type Judge = (value: unknown, pointer: string) => JsonFault[];

/** Makes the judge of a part of the schema. */
export type Compile = (rules: unknown) => Judge;

/** One keyword: from what the schema gives it, the judge. */
export type Keyword = (given: unknown, rules: Rules, compile: Compile) => Judge;

export function isObject(value: unknown): value is Rules {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name as it stands in a pointer (RFC 6901, section 3). */
export function step(name: string | number): string {
  return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The judge of a keyword that looks at the value alone. */
export function keywordOf<T>(
  keyword: string,
  applies: (value: unknown) => value is T,
  holds: (value: T, given: unknown) => boolean,
): Keyword {
  return (given) => (value, pointer) =>
    applies(value) && !holds(value, given) ? [{ pointer, keyword, expected: given, value }] : [];
}
