import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-policy-"));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const schema = file("schema.json", JSON.stringify({ fields: [{ name: "a", type: "integer" }] }));
const good = file("bon.csv", "a\n1\n");
const remarked = file("remarque.csv", "a,b\n1,2\n");
const bad = file("mauvais.csv", "a\nx\ny\n");
const twin = file("jumeau.csv", "a\nx\ny\n");
const absent = join(folder, "absent.csv");

test.each<[string, string[], string[], number]>([
  ["errors fail", [good, bad], [], 1],
  ["remarks do not", [remarked], [], 0],
  ["remarks fail when asked", [remarked], ["--fail-on", "remark"], 1],
  ["strict remarks are errors", [remarked], ["--strict"], 1],
  ["some remarks are allowed", [remarked], ["--fail-on", "remark", "--max-allowed-remarks", "1"], 0],
  ["as many errors as allowed", [bad], ["--max-allowed-errors", "2"], 0],
  ["one more", [bad], ["--max-allowed-errors", "1"], 1],
  ["the allowance is for all files together", [bad, twin], ["--max-allowed-errors", "3"], 1],
  ["never", [bad, remarked], ["--fail-on", "never"], 0],
  ["what could not be checked fails", [absent], ["--max-allowed-errors", "9"], 2],
  ["but not with never", [absent], ["--fail-on", "never"], 0],
])("%s", async (_, files, flags, status) => {
  expect((await runOdl(["validate", ...files, "-s", schema, ...flags])).status).toBe(status);
});

test.each<[string, string[], string]>([
  ["a policy that is none", ["--fail-on", "warning"], "bad-value"],
  ["an allowance that nothing looks at", ["--max-allowed-remarks", "3"], "useless-allowance"],
  ["an allowance with never", ["--fail-on", "never", "--max-allowed-errors", "3"], "useless-allowance"],
  ["a count that is none", ["--max-allowed-errors", "-1"], "bad-value"],
  ["a report without a file", ["--report", "sarif"], "bad-report"],
  ["a report of an unknown form", ["--report", "word=a.doc"], "bad-report"],
  ["two reports in one file", ["--report", `sarif=${folder}/r`, "--report", `junit=${folder}/./r`], "same-output"],
  ["a report over the file", ["--report", `sarif=${bad}`], "output-is-input"],
  ["a baseline over the file", ["--write-baseline", bad], "output-is-input"],
])("%s is one sentence and the status 2", async (_, flags, code) => {
  const { status, err } = await runOdl(["validate", bad, "-s", schema, ...flags]);
  expect(err).toContain(`[${code}]`);
  expect(status).toBe(2);
  expect(readFileSync(bad, "utf8")).toBe("a\nx\ny\n");
});

test("one run writes several reports, which all say the same", async () => {
  const path = (name: string) => join(folder, name);
  const places = ["sarif=r.sarif", "junit=r.xml", "codeclimate=r.json", "markdown=r.md", "dotenv=r.env"];
  const reports = places.flatMap((place) => ["--report", place.replace("=", `=${folder}/`)]);
  const { status, out } = await runOdl(["validate", good, bad, "-s", schema, "--format", "github", ...reports]);
  expect(status).toBe(1);
  expect(out.match(/^::error /gm)).toHaveLength(2);
  expect(JSON.parse(readFileSync(path("r.sarif"), "utf8")).runs[0].results).toHaveLength(2);
  expect(JSON.parse(readFileSync(path("r.json"), "utf8"))).toHaveLength(2);
  expect(readFileSync(path("r.xml"), "utf8").match(/<testsuite /g)).toHaveLength(2);
  expect(readFileSync(path("r.md"), "utf8")).toMatch(/✅[\s\S]*❌/);
  expect(readFileSync(path("r.env"), "utf8")).toMatch(/^verdict=invalid\nfiles=2\nerrors=2\n/);
});
