import { expect, test } from "vitest";
import { detectDialect } from "./detect-dialect.ts";

test.each<[string, string, object]>([
  ["comma", "a,b,c\n1,2,3\n", { delimiter: ",", lineTerminator: "\n", skipInitialSpace: false }],
  [
    "semicolon with decimal commas",
    "nom;montant;date\r\nA;1,5;2023\r\nB;2,5;2024\r\n",
    { delimiter: ";", lineTerminator: "\r\n" },
  ],
  ["comma with lists in cells", "nom,liste,date\nA,x;y;z,2023\nB,u;v;w,2024\n", { delimiter: "," }],
  ["tabulation", "a\tb\n1,5\t2\n", { delimiter: "\t" }],
  ["bar", "a|b|c\n1|2|3\n", { delimiter: "|" }],
  ["one column", "nom\nA\nB\n", { delimiter: ",", confidence: 0.5 }],
  ["delimiters inside quotes", 'a;b\n"1,2,3,4";5\n"6,7,8,9";0\n', { delimiter: ";" }],
  ["header alone", "a;b;c\n", { delimiter: ";" }],
  ["a space after every delimiter", 'a, b, c\n1, "2, 3", 4\n', { delimiter: ",", skipInitialSpace: true }],
  ["a space after some delimiters only", "a, b,c\n1, 2,3\n", { delimiter: ",", skipInitialSpace: false }],
  ["lone carriage returns", "a,b\r1,2\r", { lineTerminator: "\r" }],
])("%s", (_, text, expected) => {
  expect(detectDialect(new TextEncoder().encode(text), true)).toMatchObject(expected);
});
