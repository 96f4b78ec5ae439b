import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, saidKind, shortForm, withoutForm } from "./fold-name.ts";

test.each<[string, string]>([
  ["L'Haÿ-les-Roses", "hay les roses"],
  ["L’Haÿ les Roses", "hay les roses"],
  ["LE MANS", "mans"],
  ["Les Abymes", "abymes"],
  ["Lès", "les"],
  ["St-Denis", "saint denis"],
  ["Ste Foy", "sainte foy"],
  ["Saint-Étienne", "saint etienne"],
  ["Chalon s/ Saône", "chalon sur saone"],
  ["Villers s/s Montrond", "villers sous montrond"],
  ["Fontaine-lez-Dijon", "fontaine les dijon"],
  ["Œuilly", "oeuilly"],
  ["  Y  ", "y"],
])("%s → %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("folding twice changes nothing but a second article, and leaves only letters, digits and single spaces", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(foldName(name)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    }),
  );
});

test.each<[string, string]>([
  ["cc de la plaine dijonnaise", "plaine dijonnaise"],
  ["dijon metropole", "dijon"],
  ["metropole de lyon", "lyon"],
  ["plaine commune", "plaine commune"],
])("the form of %s is left out", (key, short) => {
  expect(withoutForm(key)).toBe(short);
});

test.each<[string, string]>([
  ["communaute de communes de x", "cc de x"],
  ["communaute d agglomeration x", "ca x"],
  ["communaute urbaine de x", "cu de x"],
])("%s is written %s", (folded, short) => {
  expect(shortForm(folded)).toBe(short);
});

test.each<[string, ReturnType<typeof saidKind>]>([
  ["ville de dijon", { kind: "commune", name: "dijon" }],
  ["departement de la cote d or", { kind: "departement", name: "cote d or" }],
  ["conseil regional de bretagne", { kind: "region", name: "bretagne" }],
  ["region la reunion", { kind: "region", name: "reunion" }],
  ["dijon", null],
  ["ville", null],
])("%s says its kind", (folded, said) => {
  expect(saidKind(folded)).toEqual(said);
});
