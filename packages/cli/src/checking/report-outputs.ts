import { resolve } from "node:path";
import type { Report } from "@opendatalocale/report";
import type { CommandCall } from "../command.ts";
import { formatNames, ReportWriter } from "../report-writer.ts";
import { UsageError } from "../usage-error.ts";

interface OutputFlags {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly report?: readonly string[] | undefined;
}

interface Place {
  readonly format: string;
  readonly path: string | undefined;
}

/** Where the reports of a run go: one on the standard output or in `--output`, and one for each `--report form=file`. Files are checked once for all. */
export class ReportOutputs {
  readonly #writers: readonly { readonly writer: ReportWriter; readonly path: string | undefined }[];

  /** @throws {UsageError} `bad-report`, `output-is-input`, `same-output` */
  constructor(flags: OutputFlags, inputs: readonly string[], call: Pick<CommandCall, "lang" | "terminal">) {
    const places: readonly Place[] = [
      // The annotated workbook is written apart.
      ...(flags.format === "xlsx" ? [] : [{ format: flags.format ?? "text", path: flags.output }]),
      ...(flags.report ?? []).map((text) => placeOf(text, formatNames)),
    ];
    const paths = places.flatMap(({ path }) => (path === undefined ? [] : [path]));
    refuseTwice(paths);
    for (const path of paths) refuseOverwriting(inputs, path);
    this.#writers = places.map(({ format, path }) => ({
      writer: new ReportWriter(format, inputs.length, { ...call, output: path }),
      path,
    }));
  }

  add(report: Report): void {
    for (const { writer } of this.#writers) writer.add(report);
  }

  end(): void {
    for (const { writer, path } of this.#writers) writer.end(path);
  }
}

/** What `--report` says. Throws {@link UsageError} `bad-report`. */
export function placeOf(text: string, names: readonly string[]): { readonly format: string; readonly path: string } {
  const [, format = "", path = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (names.includes(format) && path !== "") return { format, path };
  const list = names.join(", ");
  throw new UsageError("bad-report", {
    fr: `--report attend forme=fichier (formes : ${list}), pas « ${text} »`,
    en: `--report needs form=file (forms: ${list}), not "${text}"`,
  });
}

/** Throws {@link UsageError} where a report would be written over a file that is to be checked. */
export function refuseOverwriting(files: readonly string[], output: string | undefined): void {
  if (output === undefined || !files.some((file) => file !== "-" && resolve(file) === resolve(output))) return;
  throw new UsageError("output-is-input", {
    fr: `Le rapport écraserait le fichier à vérifier : « ${output} »`,
    en: `The report would overwrite the file to check: "${output}"`,
  });
}

/** Throws {@link UsageError} where two reports would go to one file. */
export function refuseTwice(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(resolve(path)))
      throw new UsageError("same-output", {
        fr: `Deux rapports iraient dans le même fichier : « ${path} »`,
        en: `Two reports would go to the same file: "${path}"`,
      });
    seen.add(resolve(path));
  }
}
