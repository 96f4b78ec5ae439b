import { type Lang, plainText, type Report } from "@opendatalocale/report";
import type { ValidateOptions } from "@opendatalocale/validator";
import { linkedKeysOf } from "@opendatalocale/validator/node";
import type { RunBaseline } from "../baseline/run-baseline.ts";
import type { ExitStatus } from "../command.ts";
import type { PlannedCheck } from "../config/plan.ts";
import { RunOutcome } from "../policy/run-outcome.ts";
import { schemaOption } from "../schema-option.ts";
import type { Terminal } from "../terminal.ts";
import { checkFile } from "./check-file.ts";
import { shownPath } from "./shown-path.ts";

export interface PlanRun {
  readonly plan: readonly PlannedCheck[];
  readonly baseline: RunBaseline;
  /** Called with each report and the whole path of its file, in order. */
  readonly onReport: (report: Report, file: string) => void;
  /** Reports that still hold, by path (see `odl watch`). */
  readonly unchanged?: ReadonlyMap<string, Report>;
  readonly lang: Lang;
  readonly terminal: Terminal;
  readonly allowPrivateNetwork: boolean;
  readonly signal?: AbortSignal;
}

/** Checks the files of a configuration, each check under its own policy; the worst status decides. */
export async function runPlan(run: PlanRun): Promise<ExitStatus> {
  const { plan, lang, terminal, signal } = run;
  const linked = await linkedKeysOf(plan.flatMap(({ files }) => files.map(shownPath)));
  let status: ExitStatus = 0;
  for (const check of plan) {
    const outcome = new RunOutcome(check.policy);
    tellUnmatched(check, outcome, run);
    const options = optionsOf(check, linked, run);
    for (const file of check.files) {
      if (signal?.aborted) return status;
      const kept = linked.length === 0 ? run.unchanged?.get(file) : undefined;
      const watch = run.baseline.watch(file);
      const report = kept ?? (await checkFile(shownPath(file), options, { watch }, run));
      if (signal?.aborted) return status;
      run.onReport(report, file);
      outcome.add(report);
    }
    const sentence = outcome.sentence(lang);
    if (sentence !== null) terminal.writeError(`${plan.length > 1 ? `${plainText(check.name)} – ` : ""}${sentence}\n`);
    if (outcome.status > status) status = outcome.status;
  }
  return status;
}

function optionsOf(check: PlannedCheck, linked: ValidateOptions["linked"], run: PlanRun): ValidateOptions {
  const { schema: reference, sheet, maxErrors, strict, ignoreHeaderCase } = check;
  const { lang, terminal, allowPrivateNetwork } = run;
  const flags = {
    "allow-private-network": allowPrivateNetwork,
    ...(reference === undefined ? {} : { schema: reference }),
  };
  const schema = schemaOption({ flags, lang, terminal });
  return {
    strict,
    ignoreHeaderCase,
    ...(schema === undefined ? {} : { schema }),
    ...(linked === undefined ? {} : { linked }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(maxErrors === undefined ? {} : { maxErrors }),
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  };
}

/** What a configuration names and nobody finds is not checked: it may have been renamed, or not been delivered. */
function tellUnmatched({ unmatched }: PlannedCheck, outcome: RunOutcome, { lang, terminal }: PlanRun): void {
  for (const pattern of unmatched.map(plainText))
    terminal.writeError(
      lang === "fr"
        ? `« ${pattern} » ne correspond à aucun fichier : non vérifié (clé optional pour l’admettre)\n`
        : `"${pattern}" matches no file: not checked (key optional to allow it)\n`,
    );
  outcome.addUnchecked(unmatched.length);
}
