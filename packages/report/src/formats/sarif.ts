import { FingerprintCounter, fingerprintOf } from "../fingerprint.ts";
import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** SARIF 2.1.0 (OASIS), for code-scanning pages: a rule a type of problem, a result a place. */
export const format = defineFormat({
  name: "sarif",
  mediaType: "application/json",
  extension: ".sarif",
  write: (report) => log([report]),
  writeAll: (reports) => log(reports),
});

function log(reports: readonly Report[]): string {
  const counter = new FingerprintCounter();
  const rules = new Map<string, { id: string; shortDescription: { text: string }; help: { text: string } }>();
  for (const { type, constraint, check, title, why, howTo } of reports.flatMap(({ causes }) => causes)) {
    const id = ruleId(type, constraint, check);
    if (!rules.has(id)) rules.set(id, { id, shortDescription: { text: title }, help: { text: `${why} ${howTo}` } });
  }
  const driver = {
    name: "OpenDataLocale",
    version: reports[0]?.version ?? "",
    informationUri: "https://github.com/opendatafrance/opendatalocale",
    rules: [...rules.values()],
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: reports.every(({ failure }) => failure === null),
        toolExecutionNotifications: reports.flatMap(({ failure, source }) =>
          failure
            ? [
                {
                  level: "error",
                  message: { text: `${source.name}: ${failure.message}` },
                  descriptor: { id: failure.code },
                },
              ]
            : [],
        ),
      },
    ],
    results: reports.flatMap((report) => [
      ...report.errors.map((item) => result(item, report, "error", counter)),
      ...report.warnings.map((item) => result(item, report, report.options.strict ? "error" : "warning", counter)),
    ]),
  };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function ruleId(type: string, constraint: string | null, check: string | null): string {
  return [type, constraint, check].filter((part) => part !== null).join("/");
}

function result(item: ReportItem, { source, schema, baseline }: Report, level: string, counter: FingerprintCounter) {
  const { type, constraint, check, message, lineNumber, reference, pointer, known } = item;
  const place = reference ?? pointer;
  const region = lineNumber === null ? {} : { region: { startLine: lineNumber } };
  const path = source.name.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\\", "/");
  return {
    ruleId: ruleId(type, constraint, check),
    level,
    message: { text: place === null ? message : `${place} : ${message}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, ...region } }],
    partialFingerprints: { "opendatalocale/v1": counter.next(fingerprintOf(path, schema?.name ?? null, item)) },
    ...(baseline === undefined ? {} : { baselineState: known ? "unchanged" : "new" }),
  };
}
