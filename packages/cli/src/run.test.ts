import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-cli-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const schema = file("schema.json", JSON.stringify({ fields: [{ name: "a", type: "integer" }] }));
const good = file("bon.csv", "a\n1\n");
const examples = (path: string) => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));
const bad = file("mauvais.csv", "a\nx\n");

async function odl(args: readonly string[], input = ""): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await run(args, {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([Buffer.from(input)]),
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}

test.each<[string, string[], number, RegExp]>([
  ["a valid file", ["validate", good, "-s", schema], 0, /Publiable/],
  ["an invalid file", ["validate", bad, "-s", schema], 1, /À corriger/],
  ["in English", ["validate", bad, "-s", schema, "--lang", "en"], 1, /To be mended/],
  ["the worst of several files decides", ["validate", good, bad, "-s", schema], 1, /bon\.csv[\s\S]*mauvais\.csv/],
  ["a pattern", ["validate", join(folder, "*.csv"), "-s", schema], 1, /bon\.csv[\s\S]*mauvais\.csv/],
  ["a missing file", ["validate", join(folder, "absent.csv"), "-s", schema], 2, /missing-file/],
  ["a folder", ["validate", folder, "-s", schema], 1, /À corriger +1 +0 +.*mauvais\.csv/],
  ["a folder without table", ["validate", mkdtempSync(join(folder, "vide-"))], 2, /no-table-in-folder/],
  ["a workbook without a place", ["validate", bad, "-s", schema, "-f", "xlsx"], 2, /output-needed/],
  ["a workbook of several files", ["validate", good, bad, "-f", "xlsx", "-o", "x.xlsx"], 2, /one-file-only/],
  ["a schema that is not JSON", ["validate", good, "-s", good.replace("bon.csv", "./bon.csv")], 2, /schema-not-json/],
  [
    "a schema file that does not exist",
    ["validate", good, "-s", "./absent.json"],
    2,
    /aucun fichier de ce nom[\s\S]*schema-unreachable/,
  ],
  ["an unknown schema, with the nearest name", ["validate", good, "-s", "scdl/subvention"], 2, /scdl\/subventions/],
  ["a schema on a private address", ["validate", good, "-s", "http://127.0.0.1:9/s.json"], 2, /schema-unreachable/],
  ["no schema like this header", ["validate", good], 2, /schema-not-recognised/],
  [
    "a document under its schema",
    ["validate", examples("commande-publique/commande-publique.json"), "-s", "139bercy/format-commande-publique"],
    0,
    /Publiable/,
  ],
  ["the list of schemas", ["schemas", "list"], 0, /scdl\/subventions +2\.1\.1/],
  ["a schema", ["schemas", "show", "scdl/subventions"], 0, /nomAttribuant/],
  ["the help", ["--help"], 0, /validate/],
  ["the help of a command", ["validate", "--help"], 0, /--schema/],
  ["the help in English", ["schemas", "show", "--help", "--lang", "en"], 0, /Exit status/],
  ["the version", ["--version"], 0, /^\d+\.\d+\.\d+/],
])("%s", async (_, args, status, says) => {
  const done = await odl(args);
  expect(done.out + done.err).toMatch(says);
  expect(done.status).toBe(status);
});

test.each<[string, string[], string]>([
  ["an unknown command", ["valider"], "unknown-command"],
  ["an unknown option", ["validate", good, "--shcema", "x"], "unknown-option"],
  ["no file", ["validate"], "missing-argument"],
  ["a count that is none", ["validate", good, "-s", schema, "--max-errors", "dix"], "bad-value"],
  ["a number of threads that is none", ["validate", good, "-s", schema, "--threads", "-1"], "bad-value"],
  [
    "findings that would overwrite the file",
    ["validate", good, "-s", schema, "--all-findings", good],
    "output-is-input",
  ],
  ["a pattern that matches nothing", ["validate", join(folder, "*.tsv")], "no-match"],
  ["a report that would overwrite the file", ["validate", good, "-s", schema, "-o", good], "output-is-input"],
  [
    "a report in a folder that does not exist",
    ["validate", good, "-s", schema, "-o", join(folder, "x", "y")],
    "cannot-write",
  ],
  ["an unknown schema to show", ["schemas", "show", "zorglub"], "unknown-schema"],
])("%s is one sentence and the status 2", async (_, args, code) => {
  const { status, err } = await odl(args);
  expect(status).toBe(2);
  expect(err).toContain(`[${code}]`);
  expect(err).not.toMatch(/ {4}at /);
});

test("the standard input", async () => {
  expect(await odl(["validate", "-", "--schema", schema], "a\n1\n")).toMatchObject({ status: 0 });
});

test("--output writes the report to a file; several files make a JSON array", async () => {
  const path = join(folder, "rapport.out");
  const { out } = await odl(["validate", good, bad, "-s", schema, "-f", "json", "-o", path]);
  expect(out).toBe("");
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject([{ verdict: "valid" }, { verdict: "invalid" }]);
});

test("--all-findings writes every finding, listed or not; --threads changes nothing", async () => {
  const many = file("beaucoup.csv", `a\n${"x\n".repeat(1500)}`);
  const path = join(folder, "tout.ndjson");
  const args = ["validate", many, "-s", schema, "-f", "json", "--max-errors", "2", "--all-findings"];
  const { out } = await odl([...args, path]);
  expect(JSON.parse(out)).toMatchObject({ stats: { errors: 1500, listed: { errors: 2 } } });
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(1500);
  expect(JSON.parse(lines[1499] ?? "")).toMatchObject({ file: many, severity: "error", reference: "A1501", cell: "x" });
  const csv = join(folder, "tout.csv");
  await odl([...args, csv, "--threads", "1"]);
  expect(readFileSync(csv, "utf8").trimEnd().split("\n")).toHaveLength(1501);
});

test("--format json of a schema is its descriptor", async () => {
  const { out } = await odl(["schemas", "show", "scdl/subventions@2.0.2", "--format", "json"]);
  expect(JSON.parse(out)).toMatchObject({ name: "scdl/subventions", fields: { length: 14 } });
});

test("hostile files end quickly with a code", async () => {
  const cases: [string, string | Uint8Array, string][] = [
    ["vide.csv", "", "empty-file"],
    ["octets.csv", new Uint8Array(1000), "binary-file"],
    ["long.csv", "a".repeat(20_000_000), "row-too-long"],
    ["large.csv", "a,".repeat(100_000), "too-many-columns"],
    ["casse.csv.gz", Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2), "broken-gzip"],
  ];
  for (const [name, content, code] of cases) {
    const { status, out } = await odl(["validate", file(name, content), "-s", schema]);
    expect(out).toContain(code);
    expect(status).toBe(2);
  }
});

test.each<[string, string[], number, RegExp]>([
  [
    "a schema's page in Markdown",
    ["schemas", "doc", "dae"],
    0,
    /^# Défibrillateurs[\s\S]*\| `expt_siren`[\s\S]*Disponibilité contradictoire/,
  ],
  [
    "the same in HTML",
    ["schemas", "doc", "dae", "--format", "html", "--lang", "en"],
    0,
    /<html lang="en">[\s\S]*<th scope="row"><code>expt_siren/,
  ],
  [
    "a file to fill in",
    ["schemas", "template", "scdl/prenoms"],
    0,
    /^COMMUNE_NOM,COLL_INSEE,[^\n]*\nSaint-Malo,35288,[^\n]*\n$/,
  ],
  ["the same without its example", ["schemas", "template", "scdl/prenoms", "--empty"], 0, /^COMMUNE_NOM,[^\n]*\n$/],
  ["the defects of a schema", ["schemas", "lint", "friches"], 0, /Remarque +\/fields\/15[\s\S]*pattern-not-anchored/],
  ["no defect", ["schemas", "lint", schema, "--lang", "en"], 0, /No defect found/],
])("odl schemas: %s", async (_, args, status, says) => {
  const result = await odl(args);
  expect(result.out).toMatch(says);
  expect(result.status).toBe(status);
});

test("odl schemas lint: a faulty schema is 1, an unreadable one 2", async () => {
  const faulty = file("faulty.json", JSON.stringify({ fields: [{ name: "a", type: "nombre" }] }));
  expect((await odl(["schemas", "lint", faulty])).status).toBe(1);
  const missing = await odl(["schemas", "lint", join(folder, "absent.json")]);
  expect(missing.status).toBe(2);
  expect(missing.err).toContain("schema-unreachable");
});

test("a template is valid for its own schema", async () => {
  const { out } = await odl(["schemas", "template", "scdl/deliberations"]);
  expect((await odl(["validate", "-", "-s", "scdl/deliberations"], out)).out).toMatch(/Publiable/);
});

test("a workbook marks the file's own cells", async () => {
  const output = join(folder, "rapport.xlsx");
  const { status, out } = await odl(["validate", bad, "-s", schema, "-f", "xlsx", "-o", output]);
  expect(out).toMatch(/À corriger +1 +0/);
  expect(status).toBe(1);
  const again = await odl(["validate", output, "-s", schema, "--sheet", "Données"]);
  expect(again.out).toMatch(/A2/);
});

test("a catalogue is followed to the files beside it, never outside its folder", async () => {
  const beside = mkdtempSync(join(tmpdir(), "odl-catalogue-"));
  const example = readFileSync(new URL("../../../examples/catalogue/catalogue.csv", import.meta.url), "utf8");
  const [header = "", first = "", second = ""] = example.split("\n");
  const outside = second.replace(/[^,]+$/, "../secret.csv").replace("subventions-saint-malo-2023", "../secret");
  writeFileSync(join(beside, "catalogue.csv"), `${header}\n${first}\n${outside}\n`);
  writeFileSync(join(beside, "..", "secret.csv"), "a\n1\n");
  writeFileSync(
    join(beside, "prenoms-2023"),
    readFileSync(new URL("../../../examples/prenoms/prenoms.csv", import.meta.url)),
  );
  const { status, out, err } = await odl(["validate", join(beside, "catalogue.csv"), "--follow"]);
  expect(out).toMatch(/scdl\/prenoms +.*prenoms-2023/);
  expect(err).toContain("« ../secret.csv » n’a pas de fichier à côté du catalogue");
  expect(out).not.toContain("secret.csv\n");
  expect(status).toBe(2);
});

test("with --download, the files that a catalogue lists at addresses are checked too, and leave no trace", async () => {
  const server = createServer(({ url }, response) => {
    if (url === "/robots.txt" || url !== "/prenoms.csv") response.writeHead(404).end();
    else response.end(readFileSync(new URL("../../../examples/prenoms/prenoms.csv", import.meta.url)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const example = readFileSync(new URL("../../../examples/catalogue/catalogue.csv", import.meta.url), "utf8");
  const [header = "", row = ""] = example.split("\n");
  const at = (path: string) => row.replace(/[^,]+$/, `http://127.0.0.1:${port}/${path}`);
  const catalogue = file("catalogue-lointain.csv", `${header}\n${at("prenoms.csv")}\n${at("absent.csv")}\n`);
  try {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("odl-catalogue-")).length;
    const line = ["validate", catalogue, "--follow", "--download", "--allow-private-network"];
    const { status, out, err } = await odl(line);
    expect(out).toMatch(/scdl\/prenoms +.*prenoms\.csv/);
    expect(err).toContain("absent.csv » n’a pas pu être téléchargé [not-found]");
    expect(status).toBe(2);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("odl-catalogue-"))).toHaveLength(before);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
