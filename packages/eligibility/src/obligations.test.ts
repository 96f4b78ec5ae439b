import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import { obligations } from "./obligations.generated.ts";

describe.each(obligations)("$slug", (obligation) => {
  test.each(obligation.examples)("$title", ({ authority, facts = {}, date = "2026-01-01", gives }) => {
    const verdict = assess(authority, facts, date).obligations.find((one) => one.obligation === obligation);
    expect(verdict?.level).toBe(gives);
    expect(verdict?.question === undefined).toBe(gives !== "conditional");
    for (const sentence of [verdict?.because.fr, verdict?.because.en]) expect(sentence).toMatch(/^[A-ZÀÉ“].*\.$/s);
  });

  test("is complete and says how sure it is", () => {
    expect(obligation.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const words of [obligation.title, obligation.who, obligation.threshold, obligation.deadline])
      if (words) expect(words.fr === "" || words.en === "").toBe(false);
    for (const { url } of obligation.basis) if (url) expect(new URL(url).protocol).toBe("https:");
    // What was read in the law has its article; what was not checked says so in words.
    if (obligation.confidence === "law") expect(obligation.basis.every(({ url }) => url !== null)).toBe(true);
    const known = obligation.examples.map(({ authority, facts = {} }) => assess(authority, facts, "2026-01-01"));
    if (obligation.confidence === "unverified")
      for (const { obligations: verdicts } of known)
        expect(
          verdicts.find((one) => one.obligation === obligation && one.level === "required" && !one.isToConfirm),
        ).toBe(undefined);
  });
});

test("questions have one meaning each", () => {
  const meanings = new Map<string, string>();
  for (const { examples } of obligations)
    for (const { authority } of examples)
      for (const { question } of assess(authority, {}, "2026-01-01").obligations) {
        if (!question) continue;
        expect(meanings.get(question.id) ?? question.text.fr).toBe(question.text.fr);
        meanings.set(question.id, question.text.fr);
      }
  expect(meanings.size).toBeGreaterThan(8);
});
