import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import { describe, expect, test } from "vitest";
import { validate } from "../validate.ts";
import { chooseSchema } from "./choose-schema.ts";
import { schemaDoubt } from "./schema-doubt.ts";

const noLook = () => {
  throw new Error("the rows were looked at");
};
/** Compiled once each: every schema meets every other. */
const chosen = new Map<string, ReturnType<typeof chooseSchema>>();
function choose(id: string) {
  const known = chosen.get(id) ?? chooseSchema(id, [], noLook);
  chosen.set(id, known);
  return known;
}
const latest = listSchemas().filter(({ latest }) => latest);

/** A file under the exact names of a schema, with its own good rows. */
async function goodFile(id: string): Promise<string> {
  const schema = latest.find((one) => one.id === id) ?? latest[0];
  if (!schema) throw new Error("no schema");
  const { rows } = await loadSchema(schema);
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [schema.fields.map(({ name }) => name), ...rows.ok].map(line).join("\n");
}

describe.each(latest)("a good file of $id", ({ id, fields }) => {
  const labels = fields.map(({ name }) => name);

  test("raises no doubt under its own schema, and its rows are not looked at for it", async () => {
    expect(await schemaDoubt(await choose(id), labels, noLook)).toBe(null);
  });

  test("is said to be of its own schema under any other", async () => {
    for (const other of latest) {
      if (other.id === id) continue;
      const finding = await schemaDoubt(await choose(other.id), labels, noLook);
      expect({ under: other.id, better: finding?.params?.better }).toEqual({ under: other.id, better: id });
    }
  });
});

test("the remark comes first, once, and the verdict is that of the errors", async () => {
  const report = await validate(
    { name: "a.csv", text: await goodFile("scdl/deliberations") },
    { schema: "scdl/prenoms" },
  );
  expect(report.verdict).toBe("invalid");
  expect(report.causes[0]).toMatchObject({ type: "doubtful-schema", severity: "warning", leads: true, occurrences: 1 });
  expect(report.causes[0]?.message).toContain("scdl/deliberations (100 %)");
  expect(report.warnings[0]?.type).toBe("doubtful-schema");
  expect(report.stats.byType["missing-label"] ?? report.stats.byType["unmatched-header"]).toBeGreaterThan(0);
});

test("cells name the better schema where the header cannot, and every row is still checked", async () => {
  const good = await goodFile("scdl/subventions");
  const [header = "", ...rows] = good.split("\n");
  const text = [header.replaceAll(/"(\w+)"/g, '"sub $1"'), ...rows].join("\n");
  const report = await validate({ name: "a.csv", text }, { schema: "scdl/prenoms" });
  expect(report.causes[0]?.message).toContain("scdl/subventions");
  expect(report.stats.rows).toBe(rows.length);
});

test("a file that is no known one is said to fit badly", async () => {
  const report = await validate({ name: "a.csv", text: "x,y,z\n1,2,3\n" }, { schema: "scdl/prenoms" });
  expect(report.causes[0]).toMatchObject({ type: "doubtful-schema" });
  expect(report.causes[0]?.message).toContain("aucun autre schéma connu");
});

test("a file with every required column raises no doubt, however few of the others it has", async () => {
  const fields = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => ({
    name,
    type: "string",
    ...(name === "a" ? { constraints: { required: true } } : {}),
  }));
  const report = await validate({ name: "a.csv", text: "a,x,y,z\n1,2,3,4\n" }, { schema: { fields } });
  expect(report.verdict).toBe("valid-with-remarks");
  expect(report.stats.byType["doubtful-schema"]).toBe(undefined);
});
