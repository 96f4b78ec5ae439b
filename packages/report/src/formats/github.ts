import type { Severity } from "../finding.ts";
import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** Annotations of a pull request: workflow commands of GitHub Actions. What a baseline knows is left out: only the new is to be looked at. */
export const format = defineFormat({
  name: "github",
  mediaType: "text/plain",
  extension: ".txt",
  write: (report) => `${commands(report).join("\n")}\n`,
});

function commands(report: Report): string[] {
  const { source, failure, errors, warnings, verdict } = report;
  if (failure) return [command("error", source.name, null, failure.code, failure.message)];
  const lines = [
    ...errors.filter(isNew).map((item) => annotation("error", source.name, item)),
    ...warnings.filter(isNew).map((item) => annotation(report.options.strict ? "error" : "warning", source.name, item)),
  ];
  return lines.length > 0 ? lines : [`${verdict}: ${data(source.name)}`];
}

function isNew({ known }: ReportItem): boolean {
  return known !== true;
}

function annotation(level: Severity, file: string, item: ReportItem): string {
  const place = item.reference ?? item.pointer;
  const title = place === null ? item.title : `${item.title} (${place})`;
  return command(level, file, item.lineNumber, title, item.message);
}

function command(level: string, file: string, line: number | null, title: string, message: string): string {
  const at = line === null ? "" : `,line=${line}`;
  return `::${level} file=${property(file)}${at},title=${property(title)}::${data(message)}`;
}

/** GitHub's own escapes (actions/toolkit, command.ts): a line break would begin another command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
