import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { type Registry, startRegistry } from "./registry.ts";
import { shell } from "./shell.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const template = parse(readFileSync(`${root}ci/gitlab-ci.yml`, "utf8"));
const job = template.opendatalocale;
const { work, tarballs } = inject("packed");
let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry(tarballs, mkdtempSync(join(work, "registry-")));
});
afterAll(() => registry.close());

/** What GitLab does with the job: its script in one shell, which stops at the first failure. */
async function play(variables: Readonly<Record<string, string>>, program = "bash") {
  const folder = mkdtempSync(join(work, "gitlab-"));
  cpSync(`${root}examples/ci`, folder, { recursive: true });
  const script = join(mkdtempSync(join(work, "script-")), "job.sh");
  writeFileSync(script, `set -e\n${job.script.join("\n")}\n`);
  const done = await shell(program, [script], folder, { ...registry.env, ...job.variables, ...variables });
  return { ...done, folder, read: (name: string) => readFileSync(join(folder, name), "utf8") };
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const isCodeQuality = new Ajv({ allErrors: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./|/)." },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

describe("ci/gitlab-ci.yml", () => {
  test("the example includes it, as odl init writes it", () => {
    const { include } = parse(readFileSync(`${root}examples/ci/.gitlab-ci.yml`, "utf8"));
    expect(include).toEqual([{ remote: expect.stringMatching(/\/ci\/gitlab-ci\.yml$/) }]);
  });

  test.each(["bash", "sh"])(
    "with %s, its job leaves reports that GitLab reads",
    async (program) => {
      const { status, out, read } = await play({}, program);
      expect(out).toMatch(/À corriger +4 +0/);
      expect(status).toBe(1);
      const { junit, codequality } = job.artifacts.reports;
      const xml = read(junit);
      expect(XMLValidator.validate(xml)).toBe(true);
      const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml);
      expect(testsuites.testsuite).toMatchObject([
        { name: "donnees/deliberations-2023.csv", tests: "4", failures: "4", errors: "0" },
        { name: "donnees/subventions-2023.csv", tests: "1", failures: "0", errors: "0" },
      ]);
      const issues = JSON.parse(read(codequality));
      isCodeQuality(issues);
      expect(isCodeQuality.errors).toBeNull();
      expect(issues).toHaveLength(4);
      expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
      for (const path of job.artifacts.paths) expect(read(path)).not.toBe("");
    },
    240_000,
  );

  test.each<[string, Record<string, string>, number]>([
    [
      "files, one a line",
      { OPENDATALOCALE_FILES: "donnees/subventions-2023.csv\n", OPENDATALOCALE_SCHEMA: "scdl/subventions" },
      0,
    ],
    ["a pattern", { OPENDATALOCALE_FILES: "donnees/*.csv" }, 1],
    ["never", { OPENDATALOCALE_FAIL_ON: "never" }, 0],
    ["an allowance", { OPENDATALOCALE_MAX_ALLOWED_ERRORS: "4" }, 0],
    ["a baseline that is not there", { OPENDATALOCALE_BASELINE: "connus.json" }, 2],
    ["a portal at a private address", { OPENDATALOCALE_PORTAL: "http://127.0.0.1:9" }, 2],
    ["a schema without files", { OPENDATALOCALE_SCHEMA: "scdl/subventions" }, 2],
    ["a version that is none", { OPENDATALOCALE_VERSION: "file:/tmp" }, 2],
  ])(
    "%s",
    async (_, variables, status) => {
      const done = await play(variables);
      expect({ status: done.status, said: done.err + done.out }).toMatchObject({ status });
    },
    120_000,
  );

  test("strict is a word of every command", async () => {
    for (const place of [
      { OPENDATALOCALE_PORTAL: "http://127.0.0.1:9" },
      { OPENDATALOCALE_PORTAL: "http://127.0.0.1:9", OPENDATALOCALE_ORGANIZATION: "Ville A\n\nVille B" },
      { OPENDATALOCALE_FILES: "absent.csv" },
      { OPENDATALOCALE_CONFIG: "absent.json" },
    ]) {
      const { status, out, err } = await play({ ...place, OPENDATALOCALE_STRICT: "true" });
      expect([status, out + err]).toEqual([2, expect.stringMatching(/private-address|missing-file|no-config/)]);
    }
  }, 120_000);

  test("no variable becomes a command or an option", async () => {
    const hostile = [`"; touch pris; $(touch pris) \`touch pris\` '; touch pris; '\nEND\ntouch pris`, "--output=pris"];
    for (const value of hostile)
      for (const name of ["FILES", "SCHEMA", "CONFIG", "PORTAL", "BASELINE", "LANG"]) {
        const { status, folder } = await play({ [`OPENDATALOCALE_${name}`]: value });
        expect({ name, value, status }).toEqual({ name, value, status: 2 });
        expect(existsSync(join(folder, "pris"))).toBe(false);
      }
  }, 300_000);
});
