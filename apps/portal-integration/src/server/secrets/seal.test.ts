import { expect, test } from "vitest";
import { isOldSeal, seal, sealKeys, unseal } from "./seal.ts";

const old = sealKeys(["an old key of thirty-two characters"]);
const both = sealKeys(["a new key of thirty-two characters.", "an old key of thirty-two characters"]);
const fresh = sealKeys(["a new key of thirty-two characters."]);

test("what is sealed opens with its key and in its place only", () => {
  const sealed = seal(old, "jeton é", "token 1") ?? "";
  expect(sealed).not.toContain("jeton");
  expect(unseal(old, sealed, "token 1")).toBe("jeton é");
  expect(unseal(old, sealed, "token 2")).toBeNull();
  expect(unseal(fresh, sealed, "token 1")).toBeNull();
  expect(seal(old, "jeton é", "token 1")).not.toBe(sealed);
});

test("a key that is replaced still opens, and is told as old", () => {
  const sealed = seal(old, "jeton", "a") ?? "";
  expect([unseal(both, sealed, "a"), isOldSeal(both, sealed), isOldSeal(old, sealed)]).toEqual(["jeton", true, false]);
  expect(isOldSeal(both, seal(both, "jeton", "a") ?? "")).toBe(false);
});

test.each([0, 1, 2, 3])("a change in part %i is noticed", (part) => {
  const parts = (seal(old, "jeton", "a") ?? "").split(".");
  const changed = parts.map((text, at) => (at === part ? `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}` : text));
  expect(unseal(old, changed.join("."), "a")).toBeNull();
  expect(unseal(old, parts.slice(0, part).join("."), "a")).toBeNull();
});

test("without a key nothing is sealed", () => {
  expect(seal(sealKeys([]), "jeton", "a")).toBeNull();
});
