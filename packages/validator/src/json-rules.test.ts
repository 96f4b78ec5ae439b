import { describe, expect, test } from "vitest";
import { jsonRules } from "./json-rules.generated.ts";
import { validate } from "./validate.ts";
import { wordsOf } from "./words/wording.ts";

describe.each(jsonRules)("$type", ({ type, examples, schemas: [schema] }) => {
  test.each(examples)("finds what its example says: $title", async ({ record, finds }) => {
    const text = JSON.stringify({ marches: { marche: [record] } });
    const { warnings } = await validate({ name: "marches.json", text }, { schema });
    const found = warnings.filter((one) => one.type === type).map(({ pointer }) => pointer);
    expect(found).toEqual(finds.map((pointer) => `/marches/marche/0${pointer}`));
  });

  test("says everything in both languages", () => {
    for (const lang of ["fr", "en"] as const)
      for (const sentence of Object.values(wordsOf({ type, severity: "warning", cell: "x" }, lang)))
        expect(sentence.trim()).not.toBe("");
  });
});
