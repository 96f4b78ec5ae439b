import { expect, test } from "vitest";
import { defineCommand } from "./command.ts";
import { checkWordCount, parseCommandLine } from "./parse-command-line.ts";

const command = defineCommand({
  summary: { fr: "Essai", en: "Trial" },
  usage: { fr: "<fichier>", en: "<file>" },
  flags: {
    schema: { type: "string", short: "s", help: { fr: "", en: "" } },
    format: { type: "string", choices: ["text", "json"], help: { fr: "", en: "" } },
    strict: { type: "boolean", help: { fr: "", en: "" } },
  },
  words: { min: 1, max: 2 },
  examples: [],
  run: async () => 0,
});

test.each([
  [["a.csv"], ["a.csv"], {}],
  [["-"], ["-"], {}],
  [["a.csv", "-s", "x"], ["a.csv"], { schema: "x" }],
  [["--schema=x", "a.csv", "--strict"], ["a.csv"], { schema: "x", strict: true }],
  [["--", "--strict"], ["--strict"], {}],
  [["--lang", "en"], [], { lang: "en" }],
])("%j", (args, words, flags) => {
  expect(parseCommandLine(command, args)).toEqual({ words, flags });
});

test.each([
  [["--shcema", "x"], "unknown-option"],
  [["--strict=yes"], "unexpected-value"],
  [["--schema"], "missing-value"],
  [["--format", "pdf"], "bad-value"],
  [["--lang", "de"], "bad-value"],
])("%j is refused: %s", (args, code) => {
  expect(() => parseCommandLine(command, args)).toThrow(expect.objectContaining({ code }));
});

test.each([
  [[], "missing-argument"],
  [["a", "b", "c"], "extra-argument"],
])("%j words are refused: %s", (words, code) => {
  expect(() => checkWordCount(command, words)).toThrow(expect.objectContaining({ code }));
});
