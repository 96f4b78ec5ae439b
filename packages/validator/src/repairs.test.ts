import { compileSchema } from "@opendatalocale/table-schema";
import { describe, expect, test } from "vitest";
import { columnChecks } from "./fix/column-checks.ts";
import { repairCell } from "./fix/repair-cell.ts";
import { repairs } from "./repairs.generated.ts";

describe.each(repairs)("$name", ({ name, examples }) => {
  test.each(examples)("$before → $after", async ({ field, before, after, confidence }) => {
    const schema = compileSchema({ fields: [field] });
    const [reader] = schema.fields;
    if (!reader) throw new Error("no field");
    const checks = (await columnChecks(schema)).get(field.name) ?? [];
    const found = repairCell(before, { reader, daysComeFirst: false, checks, isKey: false });
    expect(found && { name: found.repair.name, value: found.value, confidence: found.confidence }).toEqual(
      after === null ? null : { name, value: after, confidence },
    );
  });
});

test("a column that shows days first settles its doubtful dates", () => {
  const [reader] = compileSchema({ fields: [{ name: "jour", type: "date" }] }).fields;
  if (!reader) throw new Error("no field");
  expect(repairCell("03/04/2023", { reader, daysComeFirst: true, checks: [], isKey: false })).toMatchObject({
    value: "2023-04-03",
    confidence: "safe",
  });
});
