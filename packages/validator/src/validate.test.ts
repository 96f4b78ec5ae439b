import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import fc from "fast-check";
import { expect, test } from "vitest";
import { failureWords } from "./failures/failure-words.ts";
import { fr } from "./failures/fr.ts";
import { proposeSchemas } from "./schema-choice/propose-schemas.ts";
import { validate } from "./validate.ts";

const line = (cells: readonly string[]) =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;

for (const summary of listSchemas()) {
  const reference = `${summary.id}@${summary.version}`;
  test(`${reference}: its own rows are judged as they say`, async () => {
    const { tableSchema, rows } = await loadSchema(summary);
    const header = line(tableSchema.fields.map(({ name }) => name));
    const good = await validate({ name: "ok.csv", text: header + rows.ok.map(line).join("") }, { schema: reference });
    expect(good.errors).toEqual([]);
    for (const { cells, expect: expected } of rows.ko) {
      const bad = await validate({ name: "ko.csv", text: header + line(cells) }, { schema: reference });
      expect(bad.errors).toContainEqual(
        expect.objectContaining({ type: expected.type, fieldName: expected.field, rowNumber: 2 }),
      );
    }
  });

  test(`${reference}: its header is recognised`, () => {
    const names = summary.fields.map(({ name }) => name);
    const [best] = proposeSchemas(names.map((name) => name.toUpperCase()));
    // Versions with the same columns cannot be told apart by a header: the newest is proposed.
    const newest = listSchemas().find(({ id, fields }) => id === summary.id && isEqual(fields, names));
    expect(best?.schema).toBe(newest);
  });
}

test.each([
  ["unknown-schema", "a\n1\n", "scdl/subvention"],
  ["schema-not-recognised", "a\n1\n", undefined],
  ["invalid-schema", "a\n1\n", { fields: [] }],
  ["invalid-schema", "a\n1\n", { fields: [{ name: "a", type: "entier" }] }],
  ["invalid-schema", "a\n1\n", { fields: [{ name: "a", constraints: { pattern: "(" } }] }],
  ["empty-file", "", undefined],
])("%s: the report says why, nothing is thrown", async (code, text, schema) => {
  const report = await validate({ name: "f.csv", text }, schema === undefined ? {} : { schema });
  expect(report).toMatchObject({ valid: false, verdict: "not-checked", failure: { code } });
});

test("the nearest schema is named", async () => {
  const { failure } = await validate({ name: "f.csv", text: "a\n" }, { schema: "scdl/subvention" });
  expect(failure?.hint).toContain("scdl/subventions");
});

test("every failure has its words in both languages", async () => {
  for (const code of Object.keys(fr)) {
    for (const lang of ["fr", "en"] as const) expect((await failureWords(code, {}, lang)).message).not.toBe("");
  }
});

test("a pattern that explodes elsewhere is decided here", async () => {
  const schema = { fields: [{ name: "a", constraints: { pattern: "(a+)+$" } }] };
  const report = await validate({ name: "f.csv", text: `a\n${"a".repeat(50_000)}!\n` }, { schema });
  expect(report.stats.errors).toBe(1);
});

test("counts stay exact when the list is cut, and the report says it", async () => {
  const text = `n\n${"x\n".repeat(5000)}y\n`;
  const report = await validate(
    { name: "f.csv", text },
    { schema: { fields: [{ name: "n", type: "integer" }] }, maxErrors: 10 },
  );
  expect(report.stats).toMatchObject({ errors: 5001, listed: { errors: 10 } });
  expect(report.causes).toMatchObject([{ occurrences: 5001 }]);
});

test("a suggestion never cuts a value", async () => {
  const schema = { fields: [{ name: "a", constraints: { pattern: "x+" } }] };
  const short = await validate({ name: "f.csv", text: `a\n${"x".repeat(9)} x\n` }, { schema });
  const long = await validate({ name: "f.csv", text: `a\n${"x".repeat(600)} x\n` }, { schema });
  expect(short.errors[0]?.suggestion?.value).toBe("x".repeat(10));
  expect(long.errors).toMatchObject([{ suggestion: null }]);
});

test.each([400, 700, 40_000])("a text that is too long is counted whole: %i characters", async (length) => {
  const schema = { fields: [{ name: "a", constraints: { maxLength: 3 } }] };
  const report = await validate({ name: "f.csv", text: `a\n${"\u{1F333}".repeat(length)}\n` }, { schema });
  expect(report.errors[0]?.message).toContain(` ${length} caractères`);
});

test("quotes that are never closed are all counted", async () => {
  const schema = { fields: [{ name: "a" }, { name: "b" }] };
  const report = await validate({ name: "f.csv", text: `a,b\n${'"x,y\nz"t,u\n'.repeat(3000)}` }, { schema });
  expect(report.stats).toMatchObject({ rows: 6000, byType: { "stray-quote": 3000 } });
});

test("strict: a remark decides the verdict", async () => {
  const input = { name: "f.csv", text: "a,b\n1,2\n" };
  const schema = { fields: [{ name: "a" }] };
  expect((await validate(input, { schema })).verdict).toBe("valid-with-remarks");
  expect((await validate(input, { schema, strict: true })).verdict).toBe("invalid");
});

test("property: the hot path and the exact road give the same findings", async () => {
  const fields = [
    { name: "t", constraints: { maxLength: 3 } },
    { name: "d", type: "date" },
    { name: "n", type: "number", constraints: { minimum: 1 } },
    { name: "i", type: "integer" },
  ];
  // A pattern that only the exact road can judge sends every row there, and refuses nothing.
  const slow = fields.map((field, index) =>
    index === 0 ? { ...field, constraints: { maxLength: 3, pattern: "(?=.*).*" } } : field,
  );
  const cell = fc.constantFrom(
    "",
    "a",
    "éàü",
    "abcd",
    "2024-02-29",
    "2023-02-29",
    "1",
    "0.5",
    "1e3",
    " 2",
    "12",
    "-3",
    "x",
  );
  const checks = {
    custom_checks: [{ name: "compare-columns-value", params: { column: "n", op: ">=", column2: "i" } }],
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 }), async (rows) => {
      const text = `t,d,n,i\n${rows.map(line).join("")}`;
      const fast = await validate({ name: "f.csv", text }, { schema: { fields, ...checks } });
      const exact = await validate({ name: "f.csv", text }, { schema: { fields: slow, ...checks } });
      expect(fast.errors).toEqual(exact.errors);
    }),
    { numRuns: 300 },
  );
});

function isEqual(fields: readonly { readonly name: string }[], names: readonly string[]): boolean {
  return fields.map(({ name }) => name).join() === names.join();
}

test("a file made for an older version is told so, and only then", async () => {
  const { tableSchema, rows } = await loadSchema({ id: "scdl/subventions", version: "2.0.2" });
  const text = line(tableSchema.fields.map(({ name }) => name)) + line(rows.ok[0] ?? []);
  const fits = async (schema: string) =>
    (await validate({ name: "a.csv", text }, { schema })).warnings.filter(({ type }) => type === "other-version-fits");
  expect(await fits("scdl/subventions")).toMatchObject([{ message: expect.stringContaining("2.0.2") }]);
  expect(await fits("scdl/subventions@2.0.2")).toEqual([]);
});

test("a column under an older name is said to be the one that is missing", async () => {
  const text = "Bénéficiaire,nomAttribuant\nA,B\n";
  const { errors, warnings } = await validate({ name: "s.csv", text }, { schema: "scdl/subventions" });
  const missing = errors.find(({ type, fieldName }) => type === "missing-label" && fieldName === "nomBeneficiaire");
  expect(missing?.message).toContain("« Bénéficiaire »");
  expect(warnings.find(({ type }) => type === "extra-label")?.message).toContain("« nomBeneficiaire »");
});
