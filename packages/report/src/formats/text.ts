import { defineFormat, type WriteOptions } from "../format.ts";
import { type Catalogue, catalogueOf } from "../language/catalogue.ts";
import type { Cause, Report, Verdict } from "../report.ts";
import { whereOf } from "../text/place-list.ts";
import { plainText } from "../text/plain-text.ts";
import { partsOf, reportFacts, verdictSigns } from "../text/report-facts.ts";
import { wrap } from "../text/wrap.ts";

/** For a person at a terminal: the verdict, then each cause with where, what, why and how. */
export const format = defineFormat({
  name: "text",
  mediaType: "text/plain",
  extension: ".txt",
  write: (report, options) => `${lines(report, options).join("\n")}\n`,
});

const colours: Readonly<Record<Verdict, number>> = {
  valid: 32,
  "valid-with-remarks": 33,
  invalid: 31,
  "not-checked": 35,
};
/** Places shown for a cause on paper; the JSON report has more. */
const PLACES = 8;
const EXAMPLES = 3;

function lines(report: Report, options: WriteOptions): string[] {
  const words = catalogueOf(options.lang);
  const width = options.width ?? 100;
  const { verdict, failure } = report;
  const title = `${verdictSigns[verdict]} ${words.verdicts[verdict]}`;
  const text = [
    `${paint(title, colours[verdict], options)}  ${plainText(report.source.name)}`,
    ...reportFacts(report, words).map((line) => `  ${plainText(line)}`),
  ];
  if (failure) {
    text.push("", ...wrap(plainText(failure.message), width, "  "));
    if (failure.hint) text.push(...wrap(plainText(failure.hint), width, "  "));
    text.push(`  ${words.code(failure.code)}`);
  }
  for (const [heading, causes] of partsOf(report, words)) text.push(...section(causes, heading, words, options, width));
  return [...text, ...limits(report, words, width), "", ...wrap(words.next[verdict], width, "")];
}

function section(
  causes: readonly Cause[],
  heading: string,
  words: Catalogue,
  options: WriteOptions,
  width: number,
): string[] {
  if (causes.length === 0) return [];
  return [
    "",
    paint(heading, 1, options),
    ...causes.flatMap((cause, index) => ["", ...causeLines(cause, index + 1, words, options, width)]),
  ];
}

function causeLines(cause: Cause, rank: number, words: Catalogue, options: WriteOptions, width: number): string[] {
  const name = cause.fieldName === null ? "" : plainText(cause.fieldName);
  const isProperty = cause.places.some((place) => place.startsWith("/"));
  const column = name && `, ${isProperty ? words.property(name) : words.column(name)}`;
  const label = `${rank}. ${cause.title}${column}`;
  const text = wrap(
    cause.places.length > 0 ? `${label}${words.colon}${whereOf(cause, PLACES, words)}` : label,
    width,
    "   ",
  ).map((line, index) => (index === 0 ? line.trimStart() : line));
  const [first = "", ...rest] = text;
  const indented = [paint(first, 1, options), ...rest, ...wrap(plainText(cause.message), width, "   ")];
  for (const { cell, suggestion } of cause.examples.slice(0, EXAMPLES)) {
    if (suggestion)
      indented.push(
        ...wrap(
          words.better(plainText(cell), plainText(suggestion.value), suggestion.confidence === "safe"),
          width,
          "     ",
        ),
      );
  }
  indented.push(
    ...wrap(`${words.why} ${plainText(cause.why)}`, width, "   "),
    ...wrap(`${words.how} ${plainText(cause.howTo)}`, width, "   "),
  );
  return indented;
}

function limits({ stats }: Report, words: Catalogue, width: number): string[] {
  const listed = stats.listed.errors + stats.listed.warnings;
  const total = stats.errors + stats.warnings;
  const text: string[] = [];
  if (listed < total) text.push("", ...wrap(words.cut(listed, total), width, ""));
  if (stats.partial) text.push("", ...wrap(words.partial, width, ""));
  return text;
}

function paint(text: string, code: number, { colour }: WriteOptions): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
