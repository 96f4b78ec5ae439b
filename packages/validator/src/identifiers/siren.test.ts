import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlainlyNoSiren, isPlainlyNoSiret, isPlainSiren, isPlainSiret, isSiren, isSiret } from "./siren.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const key = (text: string) => [...text].reduce((sum, digit) => (sum + Number(digit)) % 10, 0);
const text = fc.oneof(
  fc.constantFrom("21350288300019", "35600000000048", "35600000000011", "213502883", "213 502 883", "213.502.883", "é"),
  digits(9),
  digits(13),
  digits(14),
  // La Poste's, of which one in five is right.
  digits(5).map((establishment) => `356000000${establishment}`),
  digits(4).map((establishment) => `21350288${3}${establishment}${key(establishment)}`),
  fc.string({ unit: fc.constantFrom("0", "3", "9", " ", ".", "é"), minLength: 1, maxLength: 15 }),
);

test.each([
  ["SIRET", isSiret, isPlainSiret, isPlainlyNoSiret],
  ["SIREN", isSiren, isPlainSiren, isPlainlyNoSiren],
])("property: what the bytes of a %s say is what its text says", (_, isRight, isPlain, isPlainlyNone) => {
  fc.assert(
    fc.property(text, (cell) => {
      const bytes = new TextEncoder().encode(`9${cell}9`);
      if (isPlain(bytes, 1, bytes.length - 1)) expect(isRight(cell)).toBe(true);
      if (isPlainlyNone(bytes, 1, bytes.length - 1)) expect(isRight(cell)).toBe(false);
      if (/^\d+$/.test(cell) && !cell.startsWith("356"))
        expect(isPlainlyNone(bytes, 1, bytes.length - 1)).toBe(!isRight(cell));
    }),
    { numRuns: 2000 },
  );
});
