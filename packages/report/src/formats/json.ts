import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** The report itself, for programs. */
export const format = defineFormat({
  name: "json",
  mediaType: "application/json",
  extension: ".json",
  write: (report) => [...pieces(report)].join(""),
  pieces,
});

/** Places of a piece. */
const PIECE = 32;

/** The two lists come last, as they do in a report: the rest is small. */
function* pieces(report: Report): Generator<string> {
  const { errors, warnings, ...rest } = report;
  yield `${JSON.stringify(rest, null, 2).slice(0, -2)},\n`;
  yield* list("errors", errors);
  yield ",\n";
  yield* list("warnings", warnings);
  yield "\n}\n";
}

function* list(name: string, items: readonly ReportItem[]): Generator<string> {
  if (items.length === 0) return yield `  "${name}": []`;
  yield `  "${name}": [`;
  for (let from = 0; from < items.length; from += PIECE) {
    // In a list of a list, each place is as far in as it is in the report.
    const text = JSON.stringify([items.slice(from, from + PIECE)], null, 2);
    yield `${from === 0 ? "" : ","}${text.slice(BEFORE, -AFTER)}`;
  }
  yield "\n  ]";
}

const BEFORE = "[\n  [".length;
const AFTER = "\n  ]\n]".length;
