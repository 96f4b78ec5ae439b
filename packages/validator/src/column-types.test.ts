import { describe, expect, test } from "vitest";
import { columnTypes } from "./column-types.generated.ts";
import { columnTypesOf } from "./detect/column-types-of.ts";

describe.each(columnTypes)("$name", (type) => {
  test.each(type.ok)("%j fits", (cell) => {
    expect(type.fits(cell)).toBe(true);
  });

  test.each(type.ko)("%j does not fit", (cell) => {
    expect(type.fits(cell)).toBe(false);
  });

  test("a column of its good cells, under its label, is known for what it is", () => {
    const cells = Array.from({ length: 6 }, (_, index) => type.ok[index % type.ok.length] ?? "");
    const column = type.name === "identifier" ? ["a1", "a2", "a3", "a4"] : cells;
    const [best] = columnTypesOf(type.labels[0] ?? "", column).types;
    expect(best).toMatchObject({ type: type.name, share: 1, announced: true });
  });

  test("says its name in both languages, and labels as they are compared", () => {
    expect(type.title.fr).not.toBe("");
    expect(type.title.en).not.toBe("");
    for (const label of type.labels) expect(label).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  });
});
