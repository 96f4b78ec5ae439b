import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../run.ts";

/** An authority's portal on loopback, a DCAT catalogue of the project's own examples: declared, undeclared, broken, gone, beside the point. */
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "odl-portal-"));
let server: Server;
let url = "";

const published: Record<string, { file: string; title: string; declared?: string }> = {
  "/f/a1.csv": {
    file: "subventions/subventions-saint-malo-2023-a-corriger.csv",
    title: "Subventions 2023",
    declared: "https://schema.data.gouv.fr/scdl/subventions/2.1.1/schema.json",
  },
  "/f/a2.csv": { file: "deliberations/deliberations.csv", title: "Les actes du conseil" },
  "/f/a3.csv": { file: "README.md", title: "Budget : notice" },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const one = published[request.url ?? ""];
    if (request.url === "/portail/catalog.ttl") response.setHeader("content-type", "text/turtle").end(catalogue());
    else if (one) response.setHeader("etag", '"1"').end(readFileSync(join(examples, one.file)));
    else response.writeHead(404).end("<html>rien</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function catalogue(): string {
  const datasets = [...Object.entries(published), ["/f/absent.csv", { title: "Prénoms des nouveau-nés" }] as const].map(
    ([path, about], index) => `
      <${url}/d/${index}> a dcat:Dataset ; dct:title "${about.title}"@fr ; dct:identifier "d${index}" ; dct:modified "2026-01-02" ;
        dct:publisher <${url}/org> ; dcat:distribution <${url}/d/${index}/csv> .
      <${url}/d/${index}/csv> dcat:downloadURL <${url}${path}> ; dct:format "CSV"
        ${"declared" in about && about.declared ? `; dct:conformsTo <${about.declared}>` : ""} .`,
  );
  return `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    <${url}/org> a foaf:Organization ; foaf:name "Ville <script>d’Exemple</script>" ; dct:identifier "213502388" .
    <${url}/c> a dcat:Catalog . ${datasets.join("\n")}`;
}

async function odl(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await run(args, {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([]),
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}

const portal = () => [`${url}/portail`, "--allow-private-network"];

describe("odl harvest", () => {
  test("keeps a catalogue in a folder, and says what it holds", async () => {
    const output = join(folder, "moisson");
    const { status, err } = await odl("harvest", ...portal(), "--output", output);
    expect(err).toContain("4 jeux de données, 4 ressources ; 4 nouveaux");
    expect(status).toBe(0);
    expect(readdirSync(output)).toContain("catalogue.ndjson");
    expect((await odl("harvest", ...portal(), "--output", output)).err).toContain("0 nouveau, 0 modifié");
  });

  test("tells the files of a schema, declared or not, with the reasons", async () => {
    const output = join(folder, "candidats.ndjson");
    await odl(
      "harvest",
      ...portal(),
      "--schema",
      "subventions,deliberations",
      "-o",
      output,
      "--state",
      join(folder, "etat"),
    );
    const lines = readFileSync(output, "utf8").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).candidates[0])).toMatchObject([
      { schema: "scdl/subventions", isDeclared: true },
      { schema: "scdl/deliberations", isDeclared: false, reasons: [{ kind: "header" }, { kind: "dataset-title" }] },
    ]);
  });

  test.each([
    ["an address that is no portal", [`${"URL"}/nulle-part`, "--allow-private-network"], "not-a-portal"],
    ["a private address without leave", ["http://127.0.0.1:9"], "private-address"],
    ["a proxy that is none", ["URL/portail", "--allow-private-network", "--proxy", "nonsense"], "bad-proxy"],
    [
      "a file that cannot be written",
      ["URL/portail", "--allow-private-network", "--output", "/dev/null/x.ndjson"],
      "cannot-write",
    ],
    ["another protocol", ["ftp://example.org"], "bad-address"],
    ["an unknown schema", [`${"URL"}/portail`, "--allow-private-network", "--schema", "subvention"], "unknown-schema"],
  ])("%s is a sentence, a code and the status 2", async (_, args, code) => {
    const state = join(folder, `etat-${code}`);
    const { status, err } = await odl("harvest", ...args.map((arg) => arg.replace("URL", url)), "--state", state);
    expect(err).toContain(`[${code}]`);
    expect(status).toBe(2);
  });
});

describe("odl audit", () => {
  const audit = (...args: string[]) => odl("audit", ...portal(), "--state", join(folder, "audit"), ...args);

  test("gives each file the verdict of odl validate on the file itself", async () => {
    const { out, status } = await audit("--format", "json");
    const { situations, counts } = JSON.parse(out);
    expect(status).toBe(1);
    expect(counts).toMatchObject({ datasets: 4, files: 2, undeclared: 1, valid: 1, invalid: 1, unchecked: 0 });
    // A town of 230 000 inhabitants: what it must publish and does not comes first.
    expect(situations[0]).toMatchObject({ requirement: "required", isFound: false });
    expect(counts.missing).toBeGreaterThan(0);
    const found = situations.filter(({ isFound }: { isFound: boolean }) => isFound);
    expect(found).toHaveLength(2);
    for (const { schema, verdict, errors } of found) {
      const { file } = Object.values(published).find((one) => one.file.startsWith(schema.split("/")[1])) ?? {
        file: "",
      };
      const alone = JSON.parse((await odl("validate", join(examples, file), "--format", "json")).out);
      expect([verdict, errors]).toEqual([alone.verdict, alone.stats.errors]);
    }
  });

  test("a file that could not be had is told, not taken for anything", async () => {
    const { unseen } = JSON.parse((await audit("--format", "json")).out);
    const title = "Prénoms des nouveau-nés";
    const resource = expect.stringContaining("/d/3/csv");
    expect(unseen).toEqual([{ dataset: "d3", resource, title, url: `${url}/f/absent.csv`, code: "not-found" }]);
    expect((await audit()).out).toMatch(
      /1 fichier qui pourrait relever du socle n’a pu être regardé.*\n.*\[not-found\]/,
    );
    expect((await audit("--format", "html")).out).toContain(`<a href="${url}/f/absent.csv"`);
    expect((await audit("--format", "csv")).out).toMatch(/not-checked,not-found,.*absent\.csv/);
    expect((await audit("--format", "markdown", "--lang", "en")).out).toMatch(
      /could not be looked into[\s\S]*not-found/,
    );
    const [run] = JSON.parse((await audit("--format", "sarif")).out).runs;
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([{ descriptor: { id: "not-found" } }]);
    expect((await audit("--format", "junit")).out).toMatch(
      /<error type="not-found" message="[^"]*absent\.csv : il n’y a rien/,
    );
  });

  test("as Markdown, nothing of the portal formats or runs", async () => {
    const { out } = await audit("--format", "markdown");
    expect(out).not.toContain("<script");
    expect(out).toMatch(/\| Collectivité \|[\s\S]*À corriger/);
  });

  test("what the law asks for and is missing is an error as any other", async () => {
    const { out } = await audit("--format", "github");
    expect(out).toMatch(/^::error file=Ville[^\n]*Jeu de données obligatoire introuvable/m);
    expect(out).toMatch(/^::error file=[^\n]*line=/m);
  });

  test("one audit, several reports, when to fail", async () => {
    const places = ["sarif=a.sarif", "dotenv=a.env", "markdown=a.md"];
    const reports = places.flatMap((place) => ["--report", place.replace("=", `=${folder}/`)]);
    expect((await audit(...reports, "--fail-on", "never")).status).toBe(0);
    const totals = readFileSync(join(folder, "a.env"), "utf8");
    const errors = Number(/^errors=(\d+)$/m.exec(totals)?.[1]);
    expect(totals).toMatch(/^verdict=invalid$/m);
    expect(JSON.parse(readFileSync(join(folder, "a.sarif"), "utf8")).runs[0].results.length).toBeGreaterThan(0);
    expect((await audit("--max-allowed-errors", String(errors))).status).toBe(0);
    expect((await audit("--max-allowed-errors", String(errors - 1))).status).toBe(1);
  });

  test("against a baseline, what is known does not fail, missing datasets neither", async () => {
    const path = join(folder, "audit-connus.json");
    expect((await audit("--write-baseline", path)).status).toBe(0);
    const { problems } = JSON.parse(readFileSync(path, "utf8"));
    expect(new Set(problems.map(({ file }: { file: string }) => file))).toContain(`${url}/f/a1.csv`);
    expect(problems.map(({ type }: { type: string }) => type)).toContain("missing-dataset");
    const again = await audit("--baseline", path);
    expect(again.status).toBe(0);
    expect(again.err).toContain("déjà dans la référence");
    const less = { version: 1, problems: problems.filter(({ file }: { file: string }) => !file.endsWith("a1.csv")) };
    writeFileSync(path, JSON.stringify(less));
    expect((await audit("--baseline", path)).status).toBe(1);
  });

  test.each([
    ["an organisation that nobody knows", ["--organization", "vile-dexemple"], "no-such-organization"],
    ["a folder that does not exist", ["--output", "/dev/null/x.html"], "cannot-write"],
    ["a report of an unknown form", ["--report", "xlsx=a.xlsx"], "bad-report"],
  ])("%s is a sentence and the status 2, not an audit of nothing", async (_, args, code) => {
    const { status, err } = await odl("audit", ...portal(), "--state", join(folder, `audit-${code}`), ...args);
    expect(err).toContain(`[${code}]`);
    expect(status).toBe(2);
  });

  test("in a terminal: what is to mend first", async () => {
    const { out } = await audit();
    expect(out).toMatch(/Subventions .* oui .* À corriger[\s\S]*Délibérations .* non .* Publiable/);
    expect(out).toContain("2 fichiers du socle : 1 publiable, 1 à corriger");
    expect((await audit("--lang", "en")).out).toContain("2 files of the common base: 1 can be published");
  });

  test("as a page, nothing of the portal runs", async () => {
    const { out } = await audit("--format", "html");
    expect(out).not.toContain("<script");
    expect(out).toContain("Ville &lt;script&gt;d’Exemple&lt;/script&gt;");
  });

  test("as CSV, SARIF and JUnit", async () => {
    expect((await audit("--format", "csv")).out.split("\n")[0]).toMatch(/^organization,siren,schema/);
    expect(JSON.parse((await audit("--format", "sarif")).out).runs[0].results.length).toBeGreaterThan(0);
    expect((await audit("--format", "junit")).out).toContain("<testsuite");
  });
});
