import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import { csvLine } from "@opendatalocale/tabular/write";
import { expect, test } from "vitest";
import { validate } from "../validate.ts";

const told =
  /^(lost-characters|misread-accents|decomposed-letters|no-break-spaces|total-rows|index-column|mixed-line-ends)$/;

test.each(listSchemas().map((schema) => [`${schema.id}@${schema.version}`, schema] as const))(
  "nothing is told of the rows that are right: %s",
  async (_, summary) => {
    const { tableSchema, rows } = await loadSchema(summary);
    const text = [tableSchema.fields.map(({ name }) => name), ...rows.ok].map(csvLine).join("");
    const { warnings } = await validate({ name: "f.csv", text }, { schema: tableSchema });
    expect(warnings.map(({ type }) => type).filter((type) => told.test(type))).toEqual([]);
  },
);

test("remarks never change the verdict, and labels are looked at too", async () => {
  const text = ",dÃ©cision,objet\r\n1,e\u0301,Ville\u00a0de\n2,\ufffd,b\r\nTotal,,\r\n\r\n";
  const { verdict, warnings, errors } = await validate(
    { name: "f.csv", text },
    { schema: { fields: [{ name: "objet" }] } },
  );
  expect({ verdict, errors: errors.map(({ type }) => type) }).toEqual({ verdict: "invalid", errors: ["blank-row"] });
  expect(warnings.map(({ type, rowNumber }) => [type, rowNumber]).filter(([type]) => told.test(String(type)))).toEqual([
    ["mixed-line-ends", null],
    ["misread-accents", 1],
    ["decomposed-letters", 2],
    ["no-break-spaces", 2],
    ["lost-characters", 3],
    ["total-rows", 4],
  ]);
});
