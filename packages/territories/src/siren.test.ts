import fc from "fast-check";
import { expect, test } from "vitest";
import { isSiren, sirenIn, withCheckDigit } from "./siren.ts";

test.each<[string, string | null]>([
  ["217500016", "217500016"],
  ["217 500 016", "217500016"],
  ["217500016 00019".replace(" ", ""), "217500016"],
  ["213500010\u200e", "213500010"],
  ["217500017", null],
  ["21750001", null],
  ["2175000160001", null],
  ["", null],
  ["Paris", null],
])("%s holds %s", (text, siren) => {
  expect(sirenIn(text)).toBe(siren);
});

test("any eight digits have one check digit, and no other", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8}$/), (eight) => {
      const right = withCheckDigit(eight);
      const valid = [..."0123456789"].map((digit) => eight + digit).filter(isSiren);
      expect(valid).toEqual([right]);
    }),
  );
});
