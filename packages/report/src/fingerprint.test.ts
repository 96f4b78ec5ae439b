import fc from "fast-check";
import { expect, test } from "vitest";
import { digest, FingerprintCounter, fingerprintOf, type ProblemFacts } from "./fingerprint.ts";

const item: ProblemFacts = {
  type: "type-error",
  constraint: null,
  check: null,
  fieldName: "montant",
  fieldNumber: 4,
  pointer: null,
  cell: "12 euros",
};
const of = (change: Partial<ProblemFacts> = {}, file = "a.csv", schema: string | null = "scdl/subventions") =>
  fingerprintOf(file, schema, { ...item, ...change });

test.each<[string, string]>([
  ["another place of the column in the file", of({ fieldNumber: 9 })],
  ["the same again", of()],
])("%s changes nothing", (_, fingerprint) => {
  expect(fingerprint).toBe(of());
  expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
});

test.each<[string, string]>([
  ["file", of({}, "b.csv")],
  ["schema", of({}, "a.csv", null)],
  ["type", of({ type: "constraint-error" })],
  ["constraint", of({ constraint: "required" })],
  ["check", of({ check: "french-siret-value" })],
  ["column", of({ fieldName: "objet" })],
  ["value", of({ cell: "13 euros" })],
  ["absence of a value", of({ cell: null })],
])("another %s is another problem", (_, fingerprint) => {
  expect(fingerprint).not.toBe(of());
});

test("a record of a JSON document may move, not its property", () => {
  const at = (pointer: string) => of({ fieldName: null, fieldNumber: null, pointer });
  expect(at("/marches/3/montant")).toBe(at("/marches/71/montant"));
  expect(at("/marches/3/montant")).not.toBe(at("/marches/3/objet"));
});

test("property: different texts have different digests", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(digest(one) === digest(other)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
  const near = new Set(Array.from({ length: 50_000 }, (_, index) => digest(`["a.csv",${index}]`)));
  expect(near.size).toBe(50_000);
});

test("places that share a fingerprint are numbered", () => {
  const counter = new FingerprintCounter();
  expect(["x", "y", "x"].map((one) => counter.next(one))).toEqual(["x:1", "y:1", "x:2"]);
});
