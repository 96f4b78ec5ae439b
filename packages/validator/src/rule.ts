import type { JsonValue, Suggestion, Wording } from "@opendatalocale/report";
import type { BlockColumns } from "./rows/block-columns.ts";
import type { RowQuestion, RowTest } from "./rows/row-test.ts";
import type { KnownRows } from "./rule-kinds/known-rows.ts";

/**
 * A rule that stands only in the prose of a schema (or of the SCDL guide), in one file of `rules/`. What it finds is a
 * remark: it never changes the verdict of the official schema, unless the user asks for `strict`.
 */
export interface Rule {
  /** Type of its findings: the schema's short name, then the rule. */
  readonly type: string;
  /** Ids of the schemas it belongs to. */
  readonly schemas: readonly [string, ...string[]];
  /** Where the rule is written. */
  readonly source: string;
  /** The fields it reads. Without the first one in the file, the rule is silent; the others read as empty when absent. */
  readonly fields: readonly [string, ...string[]];
  readonly wording: Wording;
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  /** Begins a file: rules may keep something from row to row. */
  readonly start: () => RuleRun;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A small file of the rule's first schema, with the columns that matter, and what the rule says of it. */
export interface RuleExample {
  /** In French. */
  readonly title: string;
  readonly csv: string;
  readonly finds: readonly { readonly row: number; readonly field: string }[];
}

/** A test of the bytes of a row's cells: a {@link RowTest}, or one that remembers. */
interface RowAccepts {
  (bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): boolean;
  readonly question?: RowQuestion;
}

/** One rule going down one file. */
export interface RuleRun {
  /** `cells` in the order of `fields`, as they stand; empty when the cell is empty, absent or already faulty for the schema. */
  readonly row: (cells: readonly string[], rowNumber: number) => Breach | null;
  /** Says that the rule keeps nothing from row to row: rows may be asked about in any order. */
  readonly eachRowAlone?: true;
  /** Says that `row` passes over a row where one of the cells is empty. */
  readonly skipsEmpty?: true;
  /** What could only be known at the end. */
  readonly end?: () => Iterable<Breach>;
  /** Gives back what the rule remembers, once everything was told: the report is not made on top of it. */
  readonly free?: () => void;
  /**
   * The hot path: true when `row` surely has nothing to say and nothing to remember that was not remembered here.
   * Cell k of `fields` is `bytes[starts[k]..ends[k])`, UTF-8. Makes no string for a row already known.
   */
  readonly accepts?: RowAccepts;
  /**
   * `accepts` down a block that {@link lookAhead} was told of, from a row on, while it surely says yes: answers the first row to ask
   * about, one that the gate refused for instance, or the number of rows. Cells of the block have no blank at their edges.
   * @param alike 1 for the rows like the one above, where {@link comparesRows} asks for them and somebody looked
   */
  readonly acceptRun?: (columns: BlockColumns, indexes: Int32Array, from: number, alike: Uint8Array | null) => number;
  /** Says that `acceptRun` is faster where it is told which rows are like the one above. */
  readonly comparesRows?: true;
  /** Cells that `accepts`, which remembers nothing else, found good before. */
  readonly known?: KnownRows;
  /** Told which rows will come, before the first of them does, so that what they need from memory may be fetched at once. */
  readonly lookAhead?: (columns: BlockColumns, indexes: Int32Array) => void;
}

/** What a rule has to say of one place. */
export interface Breach {
  /** One of the rule's fields. */
  readonly field: string;
  /** The row at hand when left out. */
  readonly rowNumber?: number;
  /** The cell at hand when left out. */
  readonly cell?: string;
  readonly params?: Readonly<Record<string, JsonValue>>;
  readonly suggestion?: Suggestion;
}

/** Thrown by a rule that would have to remember more than it may: it stops, and the report says so. */
export class RuleMemoryFull extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`more than ${limit} keys`);
    this.name = "RuleMemoryFull";
    this.limit = limit;
  }
}
