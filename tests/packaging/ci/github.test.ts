import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { evaluate, isTrue, parseAction } from "./action-steps.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { anyNode, recentNode, shell } from "./shell.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const action = parseAction(readFileSync(`${root}action.yml`, "utf8"));
const { work, tarballs, consumer } = inject("packed");
const installed = join(consumer, "node_modules", ".bin", "odl");
let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry(tarballs, mkdtempSync(join(work, "registry-")));
});
afterAll(() => registry.close());

/** A repository as the example is, in a folder of its own. */
function repository(): string {
  const folder = mkdtempSync(join(work, "repository-"));
  cpSync(`${root}examples/ci`, folder, { recursive: true });
  return folder;
}

/** Does what GitHub does with the action: its steps one after the other, each with its own files for outputs and summary. */
async function play(given: Readonly<Record<string, string>>, folder = repository()) {
  for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default]));
  const inputs = { ...defaults, ...given };
  const steps: Record<string, Record<string, string>> = {};
  const temp = mkdtempSync(join(work, "runner-"));
  const used: { uses: string; with: Record<string, string> }[] = [];
  let log = "";
  let summary = "";
  let status = 0;
  for (const step of action.runs.steps) {
    const context = { inputs, steps };
    const hasFailed = status !== 0 && !step.if?.includes("always()");
    if (hasFailed || !isTrue(step.if, context)) continue;
    if (step.uses !== undefined) {
      const values = Object.entries(step.with ?? {}).map(([name, value]) => [name, evaluate(value, context)]);
      used.push({ uses: step.uses, with: Object.fromEntries(values) });
      continue;
    }
    const [output, page] = [join(temp, `output-${step.id}`), join(temp, `summary-${step.id}`)];
    for (const file of [output, page]) writeFileSync(file, "");
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluate(text, context)]),
    );
    const files = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page, RUNNER_TEMP: temp, GITHUB_ACTION_PATH: root };
    const script = join(temp, `${step.id}.sh`);
    writeFileSync(script, step.run ?? "");
    // As GitHub runs `shell: bash`.
    const done = await shell("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], folder, {
      ...registry.env,
      // Where the action installs odl, it makes do with the machine's own Node.
      ...(given.command ? recentNode : anyNode),
      ...files,
      ...env,
    });
    log += done.out + done.err;
    summary += readFileSync(page, "utf8");
    steps[step.id ?? ""] = outputsIn(readFileSync(output, "utf8"));
    if (done.status !== 0) status = done.status;
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, { inputs, steps })]),
  );
  return { status, log, summary, outputs, used, folder };
}

function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

describe("action.yml", () => {
  test("is a composite action whose scripts hold no expression, and says each input in both languages", () => {
    expect(action.runs.using).toBe("composite");
    for (const step of action.runs.steps) {
      expect(step.run ?? "").not.toContain("${{");
      if (step.run !== undefined) expect(step.shell).toBe("bash");
    }
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/ \/ /);
    const used = JSON.stringify(action.runs.steps);
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name}`);
  });

  test("the workflow of the example calls it with inputs that it has", () => {
    const path = `${root}examples/ci/.github/workflows/opendatalocale.yml`;
    const workflow = parse(readFileSync(path, "utf8"));
    const steps: { uses?: string; with?: object }[] = workflow.jobs.odl.steps;
    const ours = steps.filter(({ uses }) => uses?.startsWith("opendatafrance/opendatalocale@"));
    expect(ours).toHaveLength(1);
    for (const name of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
  });

  test("from nothing: npm installs odl (and Node where it is old), the configuration decides", async () => {
    const { status, log, summary, outputs, used } = await play({ "upload-sarif": "true" });
    expect(registry.asked).toContain("cli");
    expect(status).toBe(1);
    expect(log).toMatch(/^::error file=donnees\/deliberations-2023\.csv,line=\d+,title=/m);
    expect(log).not.toMatch(/^::error file=donnees\/subventions/m);
    expect(summary).toMatch(/## ❌ À corriger : donnees\/deliberations-2023\.csv[\s\S]*## ✅ Publiable/);
    expect(outputs).toMatchObject({ verdict: "invalid", errors: "4", "new-errors": "4", remarks: "0" });
    const sarif = JSON.parse(readFileSync(outputs.sarif ?? "", "utf8"));
    expect(sarif.runs[0].results).toHaveLength(4);
    for (const name of ["json", "junit", "markdown"]) expect(existsSync(outputs[name] ?? "")).toBe(true);
    expect(used).toEqual([
      {
        uses: expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
        with: expect.objectContaining({ sarif_file: outputs.sarif }),
      },
    ]);
  }, 300_000);

  test.each<[string, Record<string, string>, number, Record<string, string>]>([
    [
      "a file that is good",
      { files: "donnees/subventions-2023.csv", schema: "scdl/subventions" },
      0,
      { verdict: "valid" },
    ],
    ["a pattern, a schema that is recognised", { files: "donnees/*.csv" }, 1, { verdict: "invalid", errors: "4" }],
    [
      "two lines",
      { files: "donnees/subventions-2023.csv\n\ndonnees/deliberations-2023.csv\n" },
      1,
      { verdict: "invalid" },
    ],
    ["never", { "fail-on": "never" }, 0, { verdict: "invalid" }],
    ["as many errors as allowed", { "max-allowed-errors": "4" }, 0, { verdict: "invalid" }],
    ["one fewer", { "max-allowed-errors": "3" }, 1, { verdict: "invalid" }],
    ["a file that is not there", { files: "absent.csv" }, 2, { verdict: "not-checked" }],
    ["a call that is wrong", { "fail-on": "erreur" }, 2, { verdict: "not-checked", errors: "" }],
    ["a schema without files", { schema: "scdl/subventions" }, 2, {}],
    ["an organisation without a portal", { organization: "ville" }, 2, {}],
    ["files and a configuration", { files: "a.csv", config: "opendatalocale.config.json" }, 2, {}],
    ["files and a portal", { files: "a.csv", portal: "https://p.test" }, 2, {}],
    ["a configuration that is not there", { config: "autre.json" }, 2, { verdict: "not-checked" }],
  ])("%s", async (_, inputs, status, outputs) => {
    const done = await play({ ...inputs, command: installed });
    expect({ status: done.status, outputs: done.outputs }).toMatchObject({ status, outputs });
    expect(done.used).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ["audit", { portal: "https://p.test" }],
    ["validate", { files: "a.csv" }],
    ["check", {}],
  ])("strict and the policies reach odl %s", async (command, inputs) => {
    const told = join(mkdtempSync(join(work, "told-")), "odl");
    writeFileSync(told, '#!/bin/sh\necho "told: $*"\n', { mode: 0o755 });
    const { log } = await play({ ...inputs, strict: "true", "fail-on": "remark", command: told });
    expect(log).toMatch(new RegExp(`^told: ${command} --strict --fail-on=remark `, "m"));
  });

  test("organisations come one a line", async () => {
    const told = join(mkdtempSync(join(work, "told-")), "odl");
    writeFileSync(told, '#!/bin/sh\nprintf "told: %s\\n" "$@"\n', { mode: 0o755 });
    const { log } = await play({ portal: "https://p.test", organization: "Ville A\n\nVille B\n", command: told });
    expect(log.match(/^told: --organization=.*$/gm)).toEqual([
      "told: --organization=Ville A",
      "told: --organization=Ville B",
    ]);
  });

  test("a baseline: only what is new fails and is annotated", async () => {
    const folder = repository();
    const written = await shell(installed, ["check", "--write-baseline", "connus.json"], folder, {});
    expect(written.status).toBe(0);
    const known = await play({ baseline: "connus.json", command: installed }, folder);
    expect(known).toMatchObject({ status: 0, outputs: { verdict: "invalid", errors: "4", "new-errors": "0" } });
    expect(known.log).not.toMatch(/^::error/m);
    const file = join(folder, "donnees/subventions-2023.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace(/2023-\d\d-\d\d/, "31/02/2023"));
    const fresh = await play({ baseline: "connus.json", command: installed }, folder);
    expect(fresh.status).toBe(1);
    expect(Number(fresh.outputs["new-errors"])).toBeGreaterThan(0);
    expect(fresh.log).toMatch(/^::error file=donnees\/subventions-2023\.csv/m);
    expect(fresh.log).not.toMatch(/^::error file=donnees\/deliberations/m);
  });

  test("an organisation of a portal", async () => {
    const server = createServer(({ url, headers }, response) => {
      const csv = `http://${headers.host}/deliberations.csv`;
      if (url === "/data.json") {
        const distribution = [{ identifier: "r", title: "Délibérations 2023", format: "csv", downloadURL: csv }];
        const dataset = [
          { identifier: "d", title: "Délibérations", publisher: { name: "Ville d’Exemple" }, distribution },
        ];
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ conformsTo: "https://project-open-data.cio.gov/v1.1/schema", dataset }));
      } else if (url === "/deliberations.csv")
        response.end(readFileSync(`${root}examples/deliberations/deliberations-a-corriger.csv`));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server that listens on TCP has an AddressInfo.
    const portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
    // The action asks nothing of private addresses; this wrapper alone allows the loopback of the test.
    const wrapper = join(mkdtempSync(join(work, "wrapper-")), "odl");
    const allow = `#!/bin/sh\ncommand=$1\nshift\nexec "${installed}" "$command" --allow-private-network --state "$(mktemp -d)" "$@"\n`;
    writeFileSync(wrapper, allow, { mode: 0o755 });
    try {
      const found = await play({ portal, organization: "Ville d’Exemple", command: wrapper });
      expect(found).toMatchObject({ status: 1, outputs: { verdict: "invalid" } });
      expect(found.summary).toMatch(/Audit des données du socle commun[\s\S]*Ville d’Exemple[\s\S]*À corriger/);
      expect(JSON.parse(readFileSync(found.outputs.sarif ?? "", "utf8")).runs[0].results.length).toBeGreaterThan(0);
      const typo = await play({ portal, organization: "Vile d’Exemple", command: wrapper });
      expect(typo.log).toContain("[no-such-organization]");
      expect(typo).toMatchObject({ status: 2, outputs: { verdict: "not-checked" } });
      const refused = await play({ portal, command: installed });
      expect(refused.log).toContain("[private-address]");
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test("no input becomes a command, an option or a line of output", async () => {
    const folder = repository();
    const hostile = [`"; touch pris; $(touch pris) \`touch pris\` '; touch pris; '`, "--output=pris"];
    const names = ["files", "schema", "config", "portal", "organization", "baseline", "fail-on", "lang", "version"];
    for (const value of hostile)
      for (const name of names) {
        // The version is the install step's own: it must stop before npm sees it.
        const command = name === "version" ? "" : installed;
        const more = name === "organization" ? { portal: "http://127.0.0.1:9" } : {};
        const { status, outputs } = await play({ ...more, [name]: value, command }, folder);
        expect({ name, value, status }).toEqual({ name, value, status: 2 });
        expect(outputs.verdict).toMatch(/^(not-checked)?$/);
      }
    expect(existsSync(join(folder, "pris"))).toBe(false);
  }, 240_000);

  test("a summary larger than a page takes is cut between lines", async () => {
    const folder = repository();
    mkdirSync(join(folder, "gros"));
    const bad = readFileSync(`${root}examples/subventions/subventions-saint-malo-2023-a-corriger.csv`);
    for (let index = 0; index < 500; index++) writeFileSync(join(folder, "gros", `f${index}.csv`), bad);
    const { summary } = await play({ files: "gros", command: installed }, folder);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_100);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    expect(summary.trimEnd()).toMatch(/\n\n…$/);
  }, 120_000);
});
