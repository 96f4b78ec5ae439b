import { expect, test } from "vitest";
import { accepts, type NamelessField, readCell, TYPE_ERROR } from "../test/read-cell.ts";

const good: [NamelessField, string, string][] = [
  [{}, " as it stands ", "a field without type is a text"],
  [{ type: "string", format: "uri" }, "https://mairie.fr/à propos", "only the scheme counts"],
  [{ type: "string", format: "uri" }, "mailto:x", "any scheme"],
  [{ type: "string", format: "email" }, "é.b+c@mairie-x.fr", "accents and plus signs"],
  [{ type: "string", format: "email" }, "A@B.FR", "capitals"],
  [{ type: "string", format: "email" }, "a@éa.fr", "an international domain"],
  [{ type: "string", format: "email" }, '"a!b"@c.fr', "a quoted local part"],
  [{ type: "string", format: "uuid" }, "2bc1c94f-0deb-43e9-92a1-4775189ec9f8", "the usual writing"],
  [{ type: "string", format: "uuid" }, "urn:uuid:2bc1c94f0deb43e992a14775189ec9f8", "as a URN"],
  [{ type: "string", format: "uuid" }, "{2bc1c94f0deb43e992a14775189ec9f8}", "in braces"],
  [{ type: "string", format: "binary" }, "YQ==", "base64"],
  [{ type: "string", format: "binary" }, "YW\nJj", "base64 on two lines"],
  [{ type: "string", format: "wkt" }, "POINT(1 2)", "well-known text"],
  [{ type: "any" }, "x", "anything"],
];
test.each(good)("%j reads %j: %s", (field, text) => expect(readCell(field, text)).toEqual({ value: text }));

const bad: [string, string, string][] = [
  ["uri", "www.mairie.fr", "no scheme"],
  ["uri", "1a:b", "a scheme begins with a letter"],
  ["email", "a@b", "no dot in the domain"],
  ["email", "a@b@c.fr", "two at signs"],
  ["email", "a.@b.fr", "a dot before the at sign"],
  ["email", "a..b@c.fr", "two dots"],
  ["email", "a@b..fr", "an empty label"],
  ["email", "a@-b.fr", "a dash begins a label"],
  ["email", "a@b.f1", "the last label ends with a digit"],
  ["email", "a@b.f", "the last label is one letter"],
  ["email", "a@b.fr ", "a blank"],
  ["email", `${"a".repeat(65)}@b.fr`, "a local part of 65 characters"],
  ["email", `a@${"b".repeat(64)}.fr`, "a label of 64 characters"],
  ["uuid", "2bc1c94f-0deb-43e9-92a1-4775189ec9f", "31 digits"],
  ["binary", "YQ", "no padding"],
  ["binary", "é===", "not in the alphabet"],
];
test.each(bad)("%s refuses %j: %s", (format, text) => {
  expect(readCell({ type: "string", format }, text)).toEqual(TYPE_ERROR);
  expect(accepts({ type: "string", format }, text)).toBe(false);
});

const plain: [string, string][] = [
  ["default", "anything"],
  ["uri", "https://x.fr"],
  ["email", "jean.dupont@ville-x.fr"],
  ["uuid", "2bc1c94f-0deb-43e9-92a1-4775189ec9f8"],
];
test.each(plain)("the hot path decides %s %s", (format, text) =>
  expect(accepts({ type: "string", format }, text)).toBe(true),
);

test("booleans are exactly their words", () => {
  const french: NamelessField = { type: "boolean", trueValues: ["oui", "x"], falseValues: ["non", "x"] };
  expect(readCell(french, "oui")).toEqual({ value: true });
  expect(readCell(french, "x")).toEqual({ value: false });
  expect(readCell(french, "OUI")).toEqual(TYPE_ERROR);
  expect(readCell({ type: "boolean" }, "TRUE")).toEqual({ value: true });
  expect(readCell({ type: "boolean" }, "0")).toEqual({ value: false });
  expect(accepts(french, "non")).toBe(true);
  expect(accepts(french, "nonn")).toBe(false);
});
