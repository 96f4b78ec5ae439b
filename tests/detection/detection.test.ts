import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listSchemas } from "@opendatalocale/schemas";
import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { proposeSchemas } from "@opendatalocale/validator";
import { type Detection, detect } from "@opendatalocale/validator/detect";
import { describe, expect, test } from "vitest";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const good = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".csv") && !path.includes("a-corriger") && !/^(bal|ci)\//.test(path),
);

/** What people and software do to the names of columns. */
const disguises: readonly (readonly [string, (label: string, index: number) => string])[] = [
  ["capitals", (label) => label.toUpperCase()],
  ["blanks", (label) => label.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ")],
  ["a letter lost", (label) => (label.length > 6 ? label.slice(0, 4) + label.slice(5) : label)],
  ["a prefix", (label) => `x_${label}`],
];

describe.each(disguises)("examples under labels with %s", (_, disguise) => {
  test.each(good)("%s is recognised", async (path) => {
    const { own, detection } = await disguised(path, disguise);
    expect(detection.trusted?.schema.id).toBe(own);
  });
});

test("without names, cells find the right schema first for most, and are never trusted with a wrong one", async () => {
  let first = 0;
  for (const path of good) {
    const { own, detection } = await disguised(path, (_, index) => `col${index}`);
    if (detection.candidates[0]?.schema.id === own) first++;
    expect({ path, trusted: detection.trusted?.schema.id ?? own }).toEqual({ path, trusted: own });
  }
  expect(first / good.length).toBeGreaterThan(0.75);
});

/** The table of an example under other labels, as detection sees it. */
async function disguised(
  path: string,
  disguise: (label: string, index: number) => string,
): Promise<{ own: string; detection: Detection }> {
  const table = await openTable(openFile(join(examples, path)));
  const [own] = proposeSchemas(table.labels);
  const rows = [table.labels.map((label, index) => disguise(label.trim(), index))];
  for await (const { cells } of rowsOf(table)) rows.push([...cells]);
  await table.close();
  const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
  return { own: own?.schema.id ?? "", detection: await detect({ name: "export.csv", text }) };
}

/** Published files stand beside the project where it is built; elsewhere there is nothing to judge, and the test says so. */
const reference = fileURLToPath(new URL("../../../shared/reference/", import.meta.url));
/** Folders of samples whose files are a schema's; the others are tables that no schema of ours describes. */
const folders = new Map(listSchemas().map(({ id }) => [(id.split("/")[1] ?? id).replace(/^schema-/, ""), id]));
folders.set("arbres", "NaturalSolutions/schema-arbre");
folders.set("stations-taxi", "openmaraude/schema-stationstaxi");
folders.set("bal", "etalab/schema-bal");
/** Files that detection leaves without schema, each with the reason. */
const unrecognised: Readonly<Record<string, string>> = {
  "bal/junk.ascii.csv": "two columns that are no address",
  "irve-statique/exemple-valide-1.0.x.csv": "layout 1.0: thirteen of the required columns did not exist yet",
};

describe.skipIf(!existsSync(reference))("published files", () => {
  test.each(tablesIn("samples"))("%s: its schema, or none", async (path) => {
    const detection = await detectAt(`samples/${path}`);
    const expected = unrecognised[path] ? null : (folders.get(path.split("/")[0] ?? "") ?? null);
    expect(detection.trusted?.schema.id ?? null).toBe(expected);
    if (unrecognised[path] && !path.startsWith("bal/"))
      expect(detection.candidates[0]?.schema.id).toBe(folders.get(path.split("/")[0] ?? ""));
  });

  test.each(tablesIn("territories"))("%s: a table of territories is no schema's", async (path) => {
    const detection = await detectAt(`territories/${path}`);
    expect(detection.trusted).toBe(null);
    expect(detection.candidates[0]?.score ?? 0).toBeLessThan(0.4);
  });
});

if (!existsSync(reference))
  test("no published file beside the project", () => {
    console.info("no published file beside the project, nothing to judge");
    expect(good.length).toBeGreaterThan(10);
  });

function tablesIn(folder: string): string[] {
  const path = join(reference, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(csv|tsv|xlsx)$/.test(name))
    .sort();
}

function detectAt(path: string): Promise<Detection> {
  return detect({ name: path, open: () => openFile(join(reference, path)) });
}
