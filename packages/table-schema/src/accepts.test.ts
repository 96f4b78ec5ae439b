import fc from "fast-check";
import { expect, test } from "vitest";
import { compileField } from "./compile-field.ts";
import type { FieldDescriptor } from "./descriptor.ts";

/** For each type: ways to declare it, and texts that are or nearly are its values. */
const fields: Record<string, { declared: Partial<FieldDescriptor>[]; texts: string[] }> = {
  string: {
    declared: [
      {},
      { format: "email" },
      { format: "uri" },
      { format: "uuid" },
      { constraints: { pattern: "[a-zé]{2,3}" } },
    ],
    texts: ["a@b.fr", "http://a.fr", "2bc1c94f-0deb-43e9-92a1-4775189ec9f8", "été", "abc", "a.b@c-d.fr"],
  },
  number: {
    declared: [
      {},
      { decimalChar: "," },
      { groupChar: " ", decimalChar: "," },
      { bareNumber: false },
      { groupChar: "1" },
    ],
    texts: [
      "1",
      "-1.5",
      "1,5",
      "12 345,5",
      "0.00000000000000012",
      "179.99999999999999999",
      "12345678901234567",
      "+0.0",
    ],
  },
  integer: {
    declared: [{}, { bareNumber: false }, { groupChar: "-" }],
    texts: ["1", "-12", "+7", "123456789012345678", "5 %"],
  },
  boolean: { declared: [{}, { trueValues: ["oui"], falseValues: ["non"] }], texts: ["true", "0", "oui", "non"] },
  date: {
    declared: [
      {},
      { format: "%d/%m/%Y" },
      { format: "%Y%m%d" },
      { format: "%Y-%m-%d %H:%M" },
      { format: "any" },
      { format: "%y%m" },
    ],
    texts: ["2024-02-29", "29/02/2024", "20240229", "2023-02-29", "2024-02-29 23:59", "0000-01-01", "9999-12-31"],
  },
  datetime: {
    declared: [{}, { format: "%Y-%m-%dT%H:%M:%S" }],
    texts: ["2024-02-29T10:00:00", "2024-02-29 23:59:59.5Z", "2024-02-29T10:00:00+02:00", "2024-02-30T10:00:00"],
  },
  time: { declared: [{}, { format: "%H:%M" }], texts: ["10:00:00", "23:59:59.5", "24:00:00", "10:00:00-05:30"] },
  year: { declared: [{}], texts: ["2024", "+202", "0000"] },
  yearmonth: { declared: [{}], texts: ["2024-02", "2024-13", "2024-2"] },
  geopoint: {
    declared: [{}, { format: "array" }, { format: "object" }],
    texts: [
      "2.3488,48.8534",
      "[2.3488, 48.8534]",
      "-180,90",
      "180.1,0",
      "[-0.5,01]",
      "[1,2]",
      "2.34880000000000001 , 48",
    ],
  },
  list: { declared: [{}, { itemType: "integer" }], texts: ["a,b", "1,2"] },
  array: { declared: [{}, { arrayItem: { type: "integer" } }], texts: ["[1]", '["a"]'] },
  any: { declared: [{}], texts: ["a"] },
};

const bounds: Record<string, (string | number)[]> = {
  number: [-180, 0, 1, 180],
  integer: [-12, 0, 7],
  date: ["2024-02-29"],
  datetime: ["2024-02-29T10:00:00"],
  time: ["10:00:00"],
  year: [2024],
  yearmonth: ["2024-02"],
};

const cell = fc.constantFrom(...Object.keys(fields)).chain((type) => {
  const { declared, texts } = fields[type] ?? { declared: [{}], texts: [""] };
  const limit = fc.constantFrom(...(bounds[type] ?? [0]));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
  return fc.record({
    type: fc.constant(type),
    declared: fc.constantFrom(...declared),
    required: fc.boolean(),
    limits: fc.record({ minimum: optional(limit), maximum: optional(limit), exclusiveMaximum: optional(limit) }),
    allowed: optional(fc.shuffledSubarray(texts)),
    lengths: fc.record({ minLength: optional(fc.nat(4)), maxLength: optional(fc.nat(12)) }),
    missingValues: fc.constantFrom(undefined, [""], ["", "abc"], ["1", "oui", "2024"], []),
    text: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...texts, "") },
      mutated(texts),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
  });
});

function mutated(texts: string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.nat(40),
    cut: fc.nat(1),
    insert: fc.constantFrom(..." -+.,:/0129eTZ@[]é", ""),
  });
  return edit.map(({ text, at, cut, insert }) => text.slice(0, at) + insert + text.slice(at + cut));
}

test("what the hot path accepts, the reader reads without error; what it surely refuses, with the errors that it tells", () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(cell, ({ type, declared, required, limits, allowed, lengths, missingValues, text }) => {
      const hasFormat =
        declared.format !== undefined || declared.decimalChar !== undefined || declared.groupChar !== undefined;
      const constraints = clean({
        required,
        ...declared.constraints,
        ...(bounds[type] && !hasFormat ? limits : {}),
        ...(type === "string" ? lengths : {}),
        enum: allowed,
      });
      const read = compileField({ name: "f", type, ...declared, ...clean({ missingValues }), constraints });
      const bytes = encoder.encode(`1${text}1`);
      if (read.accepts(bytes, 1, bytes.length - 1)) expect(read(text)).not.toHaveProperty("error");
      if (text === "" || !read.refusal?.refuses(bytes, 1, bytes.length - 1)) return;
      const reading = read(text);
      expect("error" in reading && reading.errors).toBe(read.refusal.errors);
      expect(reading.value !== null).toBe(read.refusal.hasValue);
    }),
    { numRuns: 5000 },
  );
});

test.each<[Partial<FieldDescriptor>, string[], string[]]>([
  [{ type: "date" }, ["15/10/2017", "2017-10-15 08:00", "2017"], ["2017-1-5", "2017-13-45", "2017-10- 5"]],
  [{ type: "number" }, ["1234,56", "12 %", "N/A"], ["12 €", "1e5", "inf", " 12", "1 2", "1.2.3"]],
  [{ type: "number", decimalChar: "," }, [], ["1.5", "x"]],
  [{ type: "integer" }, ["12.0", "douze", "1/2"], [" 12", "1-2", "é"]],
  [{ type: "boolean" }, ["VRAI", "oui", " true"], []],
  [{ constraints: { pattern: "\\d{5}" } }, ["1234", "abcde", "éa"], ["12345", "1234\n"]],
  [{ constraints: { enum: ["a", "b"] } }, ["c", "A", "a "], ["a"]],
  [{ constraints: { enum: ["a", "b"], maxLength: 3 } }, [], ["c"]],
  [{ constraints: { pattern: "\\d+" }, missingValues: ["-"] }, [], ["-", "x"]],
  [{}, [], ["x"]],
])("%j surely refuses %j, and leaves %j to the reader", (declared, refused, left) => {
  const { refusal } = compileField({ name: "f", ...declared });
  const asked = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    return refusal?.refuses(bytes, 0, bytes.length) ?? false;
  };
  expect(refused.map(asked)).toEqual(refused.map(() => true));
  expect(left.map(asked)).toEqual(left.map(() => false));
});

/** Without the properties that are undefined: descriptors come from JSON. */
function clean<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Dropping undefined properties is exactly what the type says.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
