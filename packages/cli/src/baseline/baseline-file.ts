import { readFileSync, statSync } from "node:fs";
import type { Severity } from "@opendatalocale/report";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** Known problems of one cause in one file. No value of the file is written, only fingerprints. */
export interface BaselineProblem {
  /** From the folder of the baseline, with slashes; an address for what is published. */
  readonly file: string;
  readonly schema: string | null;
  readonly severity: Severity;
  readonly type: string;
  readonly constraint: string | null;
  readonly check: string | null;
  readonly column: string | null;
  readonly occurrences: number;
  /** How often each faulty value occurs, by fingerprint; left out where there are too many: the cause is then known by its number alone. */
  readonly values?: Readonly<Record<string, number>>;
}

export interface BaselineFile {
  readonly version: 1;
  readonly problems: readonly BaselineProblem[];
}

/** A baseline that is larger was not written by us. */
const LIMIT = 64 * 1024 * 1024;

/** @throws {UsageError} `no-baseline`, `bad-baseline` */
export function readBaseline(path: string): readonly BaselineProblem[] {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined)
    throw new UsageError("no-baseline", {
      fr: `La référence « ${path} » n’existe pas : écrivez-la d’abord avec --write-baseline`,
      en: `The baseline "${path}" does not exist: write it first with --write-baseline`,
    });
  try {
    if (size > LIMIT) throw new RangeError("too large");
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isBaseline(content)) throw new TypeError("no baseline");
    return content.problems;
  } catch (error) {
    throw new UsageError(
      "bad-baseline",
      {
        fr: `« ${path} » n’est pas une référence écrite par --write-baseline`,
        en: `"${path}" is no baseline written by --write-baseline`,
      },
      { cause: error },
    );
  }
}

/** @throws {UsageError} `cannot-write` */
export function writeBaseline(path: string, problems: readonly BaselineProblem[]): void {
  const content: BaselineFile = { version: 1, problems };
  writeOutput(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Problems by one of their words, such as their file. */
export function groupedBy<Word extends "file" | "schema">(
  problems: readonly BaselineProblem[],
  word: Word,
): ReadonlyMap<BaselineProblem[Word], readonly BaselineProblem[]> {
  const groups = new Map<BaselineProblem[Word], BaselineProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem[word]);
    if (group) group.push(problem);
    else groups.set(problem[word], [problem]);
  }
  return groups;
}

function isBaseline(value: unknown): value is BaselineFile {
  return isObject(value) && value.version === 1 && Array.isArray(value.problems) && value.problems.every(isProblem);
}

function isProblem(value: unknown): value is BaselineProblem {
  if (!isObject(value)) return false;
  const { file, schema, severity, type, constraint, check, column, occurrences, values } = value;
  return (
    typeof file === "string" &&
    typeof type === "string" &&
    (severity === "error" || severity === "warning") &&
    [schema, constraint, check, column].every((one) => one === null || typeof one === "string") &&
    isCount(occurrences) &&
    (values === undefined || (isObject(values) && Object.values(values).every(isCount)))
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
