import type { Finding } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import { type BlockCopier, openBlockCopier, type RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import { drawFingerprintKey } from "../rule-kinds/fingerprint-key.ts";
import { loadVectorTests, vectorTestsFor } from "../vector/vector-tests.ts";
import { BlockColumns } from "./block-columns.ts";
import { CheckRunner } from "./check-runner.ts";
import { planCustomChecks } from "./custom-check-plan.ts";
import { type FoundAlone, inOrder, type Runner } from "./placed-finding.ts";
import { MAX_RUNNERS, RowsAlone } from "./rows-alone.ts";
import { type RowKeys, RowsTogether } from "./rows-together.ts";
import { planRules, type RuleRunner } from "./rule-runner.ts";

/** All there is to say of a block: the findings, and how many more there are like some of them. */
export type FoundInBlock = Pick<FoundAlone, "found" | "counted">;

/** What was found of a block elsewhere, and the fingerprints of some of its rows. */
interface CheckedAlone extends FoundAlone {
  /** By the array of columns that {@link RowChecker.hashed} listed. */
  readonly hashes: ReadonlyMap<Int32Array, Int32Array>;
}

/** Checks a table block by block; {@link RowsAlone} may also do its share of a block elsewhere. */
export class RowChecker {
  /** Findings of the planning itself: checks that the schema calls wrongly. */
  readonly planFindings: readonly Finding[];
  readonly #checks: readonly CheckRunner[];
  readonly #rules: readonly RuleRunner[];
  readonly #alone: RowsAlone;
  readonly #together: RowsTogether;
  readonly #keys: RowKeys;
  #copier: BlockCopier | null | undefined;

  static async plan(
    schema: CompiledSchema,
    schemaId: string,
    columns: readonly Column[],
    keys: RowKeys,
    toldPerCause: number,
  ): Promise<RowChecker> {
    drawFingerprintKey();
    await loadVectorTests();
    const { planned, findings } = await planCustomChecks(schema.customChecks, columns);
    const checks = planned.map((check) => new CheckRunner(check));
    return new RowChecker(columns, checks, planRules(schemaId, columns), keys, findings, toldPerCause);
  }

  private constructor(
    columns: readonly Column[],
    checks: readonly CheckRunner[],
    rules: readonly RuleRunner[],
    keys: RowKeys,
    planFindings: readonly Finding[],
    toldPerCause: number,
  ) {
    const ranked = [...checks, ...rules].map((runner, rank): readonly [number, Runner] => [rank, runner]);
    const lone = ranked.filter(([, runner]) => runner.eachRowAlone).slice(0, MAX_RUNNERS);
    this.planFindings = planFindings;
    this.#checks = checks;
    this.#rules = rules;
    this.#keys = keys;
    this.#alone = new RowsAlone(columns, lone, toldPerCause);
    this.#together = new RowsTogether(
      columns,
      ranked.filter((one) => !lone.includes(one)),
      keys,
    );
  }

  /** What checks have to say when the first row comes: they complain of columns that are not there, as the official validator's do. */
  begin(): Finding[] {
    return this.#checks.flatMap((check) => check.begin() ?? []);
  }

  /** All there is to say of the block. */
  async check(block: RowBlock): Promise<FoundInBlock> {
    const { found, counted } = await this.#alone.check(this.#atHand(block));
    return { found: inOrder(found, this.#together.check(this.#alone.columns, this.#alone.doubts)), counted };
  }

  /** The part of {@link check} that can be done for blocks in any order, anywhere. */
  checkAlone(block: RowBlock): Promise<FoundAlone> {
    return this.#alone.check(this.#atHand(block));
  }

  /** Loads now what {@link checkAlone} would else wait for at the first faulty row, during which it can take no other block. */
  async loadSuggestions(): Promise<void> {
    await this.#alone.loadSuggestions();
  }

  readonly #columns = new BlockColumns();

  /** The rest of {@link check}, in the order of the file. */
  checkTogether(block: RowBlock, { found, counted, refused, hashes }: CheckedAlone): FoundInBlock {
    this.#columns.moveTo(block, refused);
    this.#columns.give(hashes);
    return { found: inOrder(found, this.#together.check(this.#columns, null)), counted };
  }

  /** The columns whose fingerprints {@link checkTogether} needs: whoever checks a block alone had better make them. */
  get hashed(): readonly Int32Array[] {
    return this.#columns.hashed;
  }

  /** The fingerprints of columns of the block last given to {@link checkAlone}; the same array asks each time. */
  hashesAlone(columns: Int32Array): Int32Array {
    return this.#alone.columns.hashes(columns);
  }

  /** The block, in the memory of the vector tests if that can be: those of other threads and of spreadsheets stand elsewhere. */
  #atHand(block: RowBlock): RowBlock {
    if (vectorTestsFor(block)) return block;
    if (this.#copier === undefined) this.#copier = openBlockCopier();
    return this.#copier?.copy(block) ?? block;
  }

  /** What could only be known once every row was read. */
  *end(): Generator<Finding> {
    yield* this.#keys.uniqueness?.end() ?? [];
    yield* this.#keys.foreignKeys?.end() ?? [];
    for (const rule of this.#rules) yield* rule.end();
  }
}
