import { formats, type Report, type WriteOptions } from "@opendatalocale/report";
import type { CommandCall } from "./command.ts";
import { ReportSummary } from "./report-summary.ts";
import { writeOutput } from "./write-output.ts";

/** The names that `--format` takes. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

type WriterCall = Pick<CommandCall, "lang" | "terminal"> & { readonly output?: string | undefined };

/** Gathers the reports of a run in one form: one document for one file; for several, sections of text with a summary or a JSON array. */
export class ReportWriter {
  readonly #format: (typeof formats)[number];
  readonly #several: boolean;
  readonly #call: WriterCall;
  readonly #parts: string[] = [];
  readonly #reports: Report[] = [];
  readonly #summary: ReportSummary;

  constructor(formatName: string, files: number, call: WriterCall) {
    const format = formats.find(({ name }) => name === formatName);
    if (!format) throw new Error(`no format ${formatName}`);
    this.#format = format;
    this.#several = files !== 1;
    this.#call = call;
    this.#summary = new ReportSummary(call.lang);
  }

  add(report: Report): void {
    this.#summary.add(report);
    if (this.#several && this.#format.writeAll) this.#reports.push(report);
    else this.#parts.push(this.#format.write(report, this.#options).trimEnd());
  }

  /** Writes everything to `output`, or to the standard output. */
  end(output: string | undefined): void {
    const text = `${this.#joined().trimEnd()}\n`;
    if (output === undefined) this.#call.terminal.write(text);
    else writeOutput(output, text);
  }

  get #options(): WriteOptions {
    const { lang, terminal, output } = this.#call;
    const colour = terminal.hasColour && output === undefined;
    return { lang, colour, ...(terminal.width === null ? {} : { width: Math.min(terminal.width, 120) }) };
  }

  #joined(): string {
    if (this.#several && this.#format.writeAll) return this.#format.writeAll(this.#reports, this.#options);
    const isJson = this.#format.mediaType === "application/json";
    if (isJson && this.#several) return `[\n${this.#parts.join(",\n")}\n]`;
    const isText = this.#format.name === "text";
    const parts = isText && this.#several ? [...this.#parts, this.#summary.text] : this.#parts;
    return parts.join(this.#format.name === "github" ? "\n" : "\n\n");
  }
}
