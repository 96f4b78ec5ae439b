import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAutomaton, matchesWhole } from "./automaton.ts";
import { compilePattern } from "./compile-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";

const encoder = new TextEncoder();

/** Both roads, which must agree whenever the fast one says yes. */
function matches(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  const bytes = encoder.encode(text);
  const sure = compiled.accepts(bytes, 0, bytes.length);
  const outcome = compiled.test(text);
  if (sure) expect(outcome).toBe(true);
  return outcome;
}

describe.each<[string, string[], string[]]>([
  [
    String.raw`^\d{14}$`,
    ["21860194600013", "２１８６０１９４６０００１３"],
    ["2186019460001", "218601946000133", "", "a1860194600013"],
  ],
  [
    String.raw`^[0-9]{4}\-[0-9]{2}\-[0-9]{2}(\/[0-9]{4}\-[0-9]{2}\-[0-9]{2})?$`,
    ["2017-03-14", "2017-03-14/2018-03-14"],
    ["2017-03-14_2018-03-14", "2017"],
  ],
  ["^(W|w)\\d{9}$", ["W123456789"], ["W9R1000123"]],
  [
    "(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{4,33}$|Non concerné))+$",
    ["FRS35P12345", "Non concerné", "Non concerné,Non concerné"],
    ["FRS35P1,FRS35P2", "fr12345"],
  ],
  [
    String.raw`(.*?)((\d{1,2}:\d{2})-(\d{1,2}:\d{2})|24/7)`,
    ["24/7", "Mo-Fr 08:00-12:00", "n importe quoi 24/7"],
    ["toujours", "24/7 sauf lundi"],
  ],
  [
    String.raw`^\w+( \w+)*\/[ \w]+$`,
    ["finances locales/subventions", "compétences par thèmes/aménagement"],
    ["finances", "a/"],
  ],
  ["a|b", ["a", "b"], ["ab", "xa", "bx"]],
  ["[^;]{1,3}", ["abc", "é"], ["abcd", ";", ""]],
  [String.raw`[\w\-\.]+`, ["a-b.c"], ["a b"]],
  ["[]a]+", ["]a]"], ["b"]],
  ["a{,2}", ["", "a", "aa"], ["aaa"]],
  ["x{a", ["x{a"], ["x"]],
  [String.raw`(\w)\1+`, ["aa", "bbb"], ["ab", "a"]],
  ["(?P<q>['\"]).*(?P=q)", ["'a'", '"b"'], ["'a\""]],
  ["(?!00)[0-9]{2}", ["01", "10"], ["00"]],
  [".*(?<=fr)", ["data.fr"], ["data.com"]],
  ["(?i)oui|non", ["OUI", "Non"], ["o"]],
  [String.raw`\bab\b.*`, ["ab", "ab c"], ["abc"]],
  ["é+", ["é", "éé"], ["e"]],
  ["a", ["a", "a\n"], ["a\n\n", "\na"]],
  [".", ["é", "😀"], ["\n", ""]],
])("%s", (pattern, good, bad) => {
  test.each(good)("accepts %j", (text) => expect(matches(pattern, text)).toBe(true));
  test.each(bad)("refuses %j", (text) => expect(matches(pattern, text)).toBe(false));
});

test.each(["(", "a)", "[a", "*a", "a**", "\\", String.raw`\q`, "[b-a]", "(?<x", String.raw`\1`, "a{2,1}", "(?P=x)"])(
  "%s is no pattern",
  (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ code: "pattern-syntax" }));
  },
);

test.each(["(.{1000}){1000}", "a{70000}", "(".repeat(300) + ")".repeat(300)])("%s is too complex", (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ code: "pattern-too-complex" }));
});

test.each([
  ["(a+)+$", `${"a".repeat(20_000)}!`],
  ["(a|a)*b", "a".repeat(20_000)],
  ["(.*)*x", "y".repeat(20_000)],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(20_000)],
  [String.raw`(a*)*\1b`, "a".repeat(20_000)],
])("%s cannot make us hang", (pattern, text) => {
  expect(matches(pattern, text)).toBe(false);
});

test("the fast road says yes to what plainly matches", () => {
  const { accepts } = compilePattern(String.raw`^\d{14}$`);
  const bytes = encoder.encode("x21860194600013x");
  expect(accepts(bytes, 1, 15)).toBe(true);
  expect(accepts(bytes, 0, 14)).toBe(false);
});

test("agrees with JavaScript's engine on what the two grammars share", () => {
  const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "(a|b)", "(ab)?", "(?:b*)");
  const piece = fc
    .tuple(atom, fc.constantFrom("", "*", "+", "?", "{1,2}"))
    .map(([one, count]) => (/[*?]\)?$/.test(one) && count ? `(?:${one})${count}` : one + count));
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(
      pattern,
      text,
      (source, subject) => matches(source, subject) === new RegExp(`^(?:${source})$`).test(subject),
    ),
    { numRuns: 1000 },
  );
});

test("property: the table and the automaton it comes from say the same", () => {
  const patterns = [
    "^[0-9]{2,4}$",
    "(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{1,3}$|Non concerné))+$",
    String.raw`(.*?)((\d{1,2}:\d{2})-(\d{1,2}:\d{2})|24/7)`,
    String.raw`^\w+( \w+)*\/[ \w]+$`,
    "é+|[^;]{1,3}",
    ".",
    "",
  ];
  const text = fc.string({
    unit: fc.constantFrom("A", "b", "é", "😀", "1", "２", ":", "-", "/", ",", " ", "\n", "24/7", "Non concerné"),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, candidate) => {
      const { steps, start } = buildAutomaton(parsePattern(pattern));
      expect(compilePattern(pattern).test(candidate)).toBe(matchesWhole(steps, start, candidate));
    }),
    { numRuns: 2000 },
  );
});
