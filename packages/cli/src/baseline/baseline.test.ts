import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-baseline-"));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const fields = [
  { name: "a", type: "integer" },
  { name: "b", type: "string", constraints: { required: true } },
];
const schema = file("schema.json", JSON.stringify({ name: "essai", fields }));
const data = join(folder, "données.csv");
const baseline = join(folder, "connus.json");
const odl = (...args: string[]) => runOdl(["validate", data, "-s", schema, ...args]);
const write = (rows: string, header = "a,b") => writeFileSync(data, `${header}\n${rows}`);
const known = "x,1\ny,1\nx,1\n3,\n";

async function remember(rows = known): Promise<void> {
  write(rows);
  const { status, err } = await odl("--write-baseline", baseline);
  expect(err).toContain("Référence écrite");
  expect(status).toBe(0);
}

describe("against a baseline", () => {
  test.each<[string, string, string, number, number]>([
    ["nothing has changed", known, "a,b", 0, 0],
    ["rows have moved", "3,\nx,1\n4,z\nx,1\ny,1\n", "a,b", 0, 0],
    ["rows have gone", "x,1\n", "a,b", 0, 0],
    ["columns have changed places", "1,x\n,3\n1,y\n", "b,a", 0, 0],
    ["a value that was not there", `${known}z,1\n`, "a,b", 1, 1],
    ["a known value once more", `${known}x,1\nx,1\n`, "a,b", 1, 2],
    ["other causes: a column twice, a cell that lacks", "x,1\n", "a,b,b", 1, 2],
  ])("%s", async (_, rows, header, status, fresh) => {
    await remember();
    write(rows, header);
    const { status: found, out } = await odl("--baseline", baseline, "-f", "json");
    const report = JSON.parse(out);
    expect(report.baseline.errors).toBe(fresh);
    expect(found).toBe(status);
    // The verdict is the schema's: a baseline makes no file valid.
    expect(report.verdict).toBe("invalid");
    const unknown = report.errors.filter((item: { known?: true }) => item.known !== true);
    expect(unknown).toHaveLength(fresh);
    const causes = report.causes.filter(({ severity }: { severity: string }) => severity === "error");
    const ofCauses = causes.map((one: { occurrences: number; known: number }) => one.occurrences - one.known);
    expect(ofCauses.reduce((sum: number, one: number) => sum + one, 0)).toBe(fresh);
  });

  test("a file renamed, or under another schema, has new problems", async () => {
    await remember();
    const renamed = file("autre.csv", `a,b\n${known}`);
    const other = file("autre-schema.json", JSON.stringify({ name: "autre", fields }));
    expect((await runOdl(["validate", renamed, "-s", schema, "--baseline", baseline])).status).toBe(1);
    expect((await runOdl(["validate", data, "-s", other, "--baseline", baseline])).status).toBe(1);
  });

  test("counts are exact beyond what is listed, and values beyond what is remembered count by their number", async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `v${index},1\n`).join("");
    await remember(many);
    const [cause] = JSON.parse(readFileSync(baseline, "utf8")).problems;
    expect(cause).toMatchObject({ type: "type-error", occurrences: 3000 });
    expect(cause.values).toBeUndefined();
    write(`${many}neuf,1\nneuf aussi,1\n`);
    const { status, out, err } = await odl("--baseline", baseline, "-f", "json", "--max-errors", "5");
    expect(JSON.parse(out).baseline).toEqual({ errors: 2, warnings: 0 });
    expect(err).toContain("À compter : 2 erreurs, 0 remarque ; 3000 problèmes déjà dans la référence");
    expect(status).toBe(1);
  });

  test("it holds no value of the file, and paths from its own folder", async () => {
    const inside = join(folder, "ci");
    mkdirSync(inside, { recursive: true });
    write("jean.dupont@exemple.fr,1\n");
    await odl("--write-baseline", join(inside, "b.json"));
    const text = readFileSync(join(inside, "b.json"), "utf8");
    expect(text).not.toContain("dupont");
    expect(JSON.parse(text).problems).toMatchObject([
      { file: "../données.csv", schema: "essai", severity: "error", type: "type-error", column: "a", occurrences: 1 },
    ]);
    expect((await odl("--baseline", join(inside, "b.json"))).status).toBe(0);
  });

  test("written twice, it is the same text", async () => {
    await remember();
    const first = readFileSync(baseline, "utf8");
    await remember();
    expect(readFileSync(baseline, "utf8")).toBe(first);
  });

  test("none is written when a file could not be checked", async () => {
    const path = join(folder, "jamais.json");
    const { status, err } = await runOdl(["validate", join(folder, "absent.csv"), "--write-baseline", path]);
    expect(err).toContain("La référence n’est pas écrite");
    expect(status).toBe(2);
    expect(() => readFileSync(path)).toThrow();
  });
});

test.each<[string, string, string]>([
  ["absent", "absente.json", "no-baseline"],
  ["no JSON", file("pas-json.json", "{"), "bad-baseline"],
  ["of another kind", file("autre.json", '{"version":1,"problems":[{"file":1}]}'), "bad-baseline"],
  ["with a count that is none", file("compte.json", '{"version":1,"problems":[{"occurrences":-1}]}'), "bad-baseline"],
])("a baseline that is %s is a sentence and the status 2", async (_, path, code) => {
  write(known);
  const { status, err } = await odl("--baseline", path);
  expect(err).toContain(`[${code}]`);
  expect(status).toBe(2);
});
