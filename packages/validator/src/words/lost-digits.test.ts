import { expect, test } from "vitest";
import { validate } from "../validate.ts";

test.each([
  ["2,43E+13", true],
  ["2.43e+13", true],
  ["2,1350288300019E+13", false],
  ["213502883", false],
])("a SIRET written %s: lost digits are said when they are lost", async (cell, isLost) => {
  const schema = {
    fields: [{ name: "siret", constraints: { pattern: "^\\d{14}$" }, customCheck: "french-siret-value" }],
  };
  for (const lang of ["fr", "en"] as const) {
    const { causes } = await validate({ name: "f.csv", text: `siret\n"${cell}"\n` }, { schema, lang });
    const said = causes.filter(({ howTo }) => /perdu des chiffres|lost some of its digits/.test(howTo));
    expect(said).toHaveLength(isLost ? 2 : 0);
  }
});
