import { expect, test } from "vitest";
import { formatOfOutput, strictFormatOfOutput } from "./format-of-output.ts";

const extensions = { ".docx": "docx", ".pdf": "pdf" };

test.each([
  [{}, undefined],
  [{ output: "a.PDF" }, "pdf"],
  [{ output: "a.txt" }, undefined],
  [{ format: "docx" }, "docx"],
  [{ format: "docx", output: "a.pdf" }, "docx"],
])("%j: %s", (asked, format) => {
  expect(formatOfOutput(asked, extensions)).toBe(format);
});

test.each([
  [{ output: "a.txt" }, "bad-value"],
  [{ format: "docx", output: "a.txt" }, "bad-value"],
  [{ format: "docx", output: "a.pdf" }, "format-mismatch"],
])("%j is refused: %s", (asked, code) => {
  expect(() => strictFormatOfOutput(asked, extensions)).toThrow(expect.objectContaining({ code }));
});

test.each([[{}], [{ output: "a" }], [{ format: "pdf", output: "a.pdf" }], [{ output: "A.Docx" }]])("%j", (asked) => {
  expect(strictFormatOfOutput(asked, extensions)).toBe(formatOfOutput(asked, extensions));
});
