import type { Report } from "@opendatalocale/report";
import { type FileOptions, validateFile, validateStream } from "@opendatalocale/validator/node";
import type { FileWatch } from "../baseline/run-baseline.ts";
import type { CommandCall } from "../command.ts";
import type { FindingsFile } from "../findings-file.ts";
import { ProgressLine } from "../progress-line.ts";

/** Who follows a file while it is checked. */
export interface Followers {
  readonly watch: FileWatch;
  readonly findings?: FindingsFile | null;
}

/** Checks one file, `-` being the standard input, and shows where it is. */
export async function checkFile(
  file: string,
  options: FileOptions,
  { watch, findings }: Followers,
  { lang, terminal }: Pick<CommandCall, "lang" | "terminal">,
): Promise<Report> {
  const line = new ProgressLine(terminal, lang, performance.now());
  const { onFinding } = watch;
  const all: FileOptions = {
    lang,
    ...options,
    ...(findings || onFinding
      ? {
          onFinding: (item, severity) => {
            findings?.add(file, severity, item);
            onFinding?.(item, severity);
          },
        }
      : {}),
    onProgress: (progress) => line.update(progress, performance.now()),
  };
  const report = file === "-" ? await validateStream(terminal.stdin(), all) : await validateFile(file, all);
  line.clear();
  return watch.settle(report);
}
