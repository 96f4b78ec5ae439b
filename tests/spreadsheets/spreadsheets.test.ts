import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { validateFile } from "@opendatalocale/validator/node";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL("files/", import.meta.url));
const files = readdirSync(folder).sort();
const written = (name: string) => files.filter((file) => file.startsWith(name));

async function read(file: string, sheet?: string) {
  const table = await openTable(openFile(`${folder}${file}`), sheet === undefined ? {} : { sheet });
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(table)) rows.push(cells);
  await table.close();
  const remarks = table.takeFindings().map(({ type }) => type);
  return { labels: table.labels, headerRow: table.headerRow, sheet: table.sheet, rows, remarks };
}

describe.each(written("types"))("%s", (file) => {
  const isComputed = !file.includes("openpyxl");
  const isTrue = file.endsWith(".ods") ? "1" : "true";
  const isFalse = file.endsWith(".ods") ? "0" : "false";

  test("gives each kind of cell the text a person sees, in the form of open data", async () => {
    const { labels, rows } = await read(file);
    expect(labels.join()).toBe("texte,entier,siret,insee,decimal,date,horodatage,heure,part,montant,vrai,somme");
    expect(rows).toEqual([
      [
        'Été à l’Haÿ-les-Roses <&> "guillemets"',
        "42",
        "21350238800019",
        "01001",
        "0.1",
        "2023-12-01",
        "2023-12-01T10:30:05",
        "08:15:00",
        "0.25",
        "1234567.5",
        isTrue,
        isComputed ? "43" : "",
      ],
      [
        "ligne 1\nligne 2",
        "-7",
        "21350238800019",
        "01001",
        "0.0000001",
        "1900-03-01",
        "2024-02-29",
        "23:59:59",
        "1",
        "1000000000000000",
        isFalse,
        isComputed ? "-6" : "",
      ],
      ["  espaces  ", "0", "", "2A004", "123456789.123", "2050-01-31", "", "", "", "-0.5", "", ""],
      [],
      ["après une ligne vide", "1", "", "", "", "", "", "", "", "", "", ""],
    ]);
  });

  test("tells formulas that were never computed", async () => {
    const { remarks } = await read(file);
    expect(remarks).toEqual(isComputed ? [] : ["formula-without-value"]);
  });
});

describe.each(written("titre-et-feuilles"))("%s", (file) => {
  test("the table is found: its sheet, its header below the title, and what is odd is told", async () => {
    const { labels, headerRow, sheet, rows, remarks } = await read(file);
    expect({ sheet, headerRow, rows: rows.length }).toEqual({ sheet: "Prénoms 2023", headerRow: 4, rows: 2 });
    expect(labels).toContain("ENFANT_PRENOM");
    expect(remarks).toEqual(["sheet-chosen", "preamble-rows", "merged-cells", "hidden-rows", "hidden-columns"]);
  });

  test("a sheet may be asked for by its name or its number", async () => {
    expect((await read(file, "Notice")).sheet).toBe("Notice");
    expect((await read(file, "3")).sheet).toBe("Calculs");
    await expect(read(file, "Absente")).rejects.toMatchObject({ code: "unknown-sheet" });
  });

  test("places are those of the sheet", async () => {
    const report = await validateFile(`${folder}${file}`, { schema: "scdl/prenoms" });
    expect(report.source).toMatchObject({ sheet: "Prénoms 2023", headerRow: 4 });
    expect(report.errors.map(({ type }) => type)).toContain("preamble-rows");
    const rows = report.errors.flatMap(({ rowNumber }) => (rowNumber === null ? [] : [rowNumber]));
    for (const row of rows) expect(row).toBeGreaterThan(4);
  });
});

test.each(written("dates-1904"))("%s: dates of the 1904 system", async (file) => {
  expect((await read(file)).rows).toEqual([
    ["2023-12-01", "1"],
    ["1904-01-02", "2"],
  ]);
});
