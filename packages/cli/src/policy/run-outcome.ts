import type { Lang, Report } from "@opendatalocale/report";
import type { ExitStatus } from "../command.ts";
import type { FailPolicy } from "./fail-policy.ts";

type Judged = Pick<Report, "verdict" | "baseline"> & {
  readonly stats: Pick<Report["stats"], "errors" | "warnings">;
  readonly options: Pick<Report["options"], "strict">;
};

/** What files amount to under a policy. */
export class RunOutcome {
  readonly #policy: FailPolicy;
  /** Those that count: not in the baseline. With `strict`, remarks are errors. */
  #errors = 0;
  #remarks = 0;
  #known = 0;
  #unchecked = 0;

  constructor(policy: FailPolicy) {
    this.#policy = policy;
  }

  add({ verdict, stats, options, baseline }: Judged): void {
    if (verdict === "not-checked") {
      this.addUnchecked(1);
      return;
    }
    const errors = baseline?.errors ?? stats.errors;
    const remarks = baseline?.warnings ?? stats.warnings;
    this.#errors += errors + (options.strict ? remarks : 0);
    this.#remarks += options.strict ? 0 : remarks;
    this.#known += stats.errors + stats.warnings - errors - remarks;
  }

  /** Files that nobody could check. */
  addUnchecked(count: number): void {
    this.#unchecked += count;
  }

  /** 2 (could not be checked) outweighs 1 (to be mended), which outweighs 0. */
  get status(): ExitStatus {
    const { failOn, maxAllowedErrors, maxAllowedRemarks } = this.#policy;
    if (failOn === "never") return 0;
    if (this.#unchecked > 0) return 2;
    if (this.#errors > maxAllowedErrors) return 1;
    return failOn === "remark" && this.#remarks > maxAllowedRemarks ? 1 : 0;
  }

  /** Why the status is not what the verdicts alone would make it; null when the policy changes nothing. */
  sentence(lang: Lang): string | null {
    const { failOn, maxAllowedErrors, maxAllowedRemarks } = this.#policy;
    const isPlain = maxAllowedErrors === 0 && maxAllowedRemarks === 0;
    if (failOn === "error" && this.#known === 0 && isPlain) return null;
    const words = wordsOf[lang];
    const parts = [words.counts(this.#errors, this.#remarks)];
    if (this.#known > 0) parts.push(words.known(this.#known));
    if (maxAllowedErrors > 0) parts.push(words.allowedErrors(maxAllowedErrors));
    if (maxAllowedRemarks > 0) parts.push(words.allowedRemarks(maxAllowedRemarks));
    if (failOn === "never") parts.push(words.never);
    return `${parts.join(words.separator)}.`;
  }
}

const s = (count: number) => (count >= 2 ? "s" : "");

const wordsOf = {
  fr: {
    separator: " ; ",
    counts: (errors: number, remarks: number) =>
      `À compter : ${errors} erreur${s(errors)}, ${remarks} remarque${s(remarks)}`,
    known: (count: number) => `${count} problème${s(count)} déjà dans la référence`,
    allowedErrors: (count: number) => `${count} erreur${s(count)} admise${s(count)}`,
    allowedRemarks: (count: number) => `${count} remarque${s(count)} admise${s(count)}`,
    never: "rien de cela ne fait échouer (--fail-on never)",
  },
  en: {
    separator: "; ",
    counts: (errors: number, remarks: number) =>
      `To be counted: ${errors} error${errors === 1 ? "" : "s"}, ${remarks} remark${remarks === 1 ? "" : "s"}`,
    known: (count: number) => `${count} problem${count === 1 ? "" : "s"} already in the baseline`,
    allowedErrors: (count: number) => `${count} error${count === 1 ? "" : "s"} allowed`,
    allowedRemarks: (count: number) => `${count} remark${count === 1 ? "" : "s"} allowed`,
    never: "none of this makes the run fail (--fail-on never)",
  },
} as const;
