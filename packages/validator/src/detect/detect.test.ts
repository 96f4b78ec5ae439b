import { fromText, openTable, rowsOf } from "@opendatalocale/tabular";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnTypesOf } from "./column-types-of.ts";
import { detect } from "./detect.ts";
import { detectColumnTypes } from "./detect-column-types.ts";
import { peekTable } from "./peek-table.ts";
import { reasonWords } from "./reason-words.ts";

/** A subsidies file of before the schema: other names, French dates and amounts, a SIRET damaged by a spreadsheet. */
const foreign = [
  "Nom de l’organisme attribuant;N° SIRET attribuant;Date convention;Nom de l’organisme bénéficiaire;SIRET bénéf.;Objet du dossier;Montant voté;Nature de l’aide;Conditions;Dates de versement;Notifié UE;Pourcentage",
  ...Array.from(
    { length: 8 },
    (_, index) =>
      `Ville de Rennes;22100005200011;1${index}/03/2023;Association ${index};7,8035E+13;Fête du quartier ${index};1 ${index}00,50;Aide en numéraire;unique;2023-03-14/2023-12-31;non;0,5`,
  ),
].join("\n");

describe("detect", () => {
  test("a file under foreign names is recognised, mapped, and its columns known", async () => {
    const found = await detect({ name: "export.csv", text: foreign });
    expect(found.trusted?.schema.id).toBe("scdl/subventions");
    expect(found.trusted?.headerScore).toBeLessThan(0.6);
    const fields = new Map(found.trusted?.mapping.map(({ label, field }) => [label, field]));
    expect(fields.get("N° SIRET attribuant")).toBe("idAttribuant");
    expect(fields.get("SIRET bénéf.")).toBe("idBeneficiaire");
    expect(fields.get("Montant voté")).toBe("montant");
    expect(fields.get("Date convention")).toBe("dateConvention");
    expect(found.columns[2]?.types[0]).toMatchObject({ type: "french-date", share: 1 });
    expect(found.columns[4]?.types[0]).toMatchObject({ type: "siret", share: 0, damaged: 1 });
    expect(found).toMatchObject({ rows: 8, isWhole: true, format: "csv", headerRow: 1 });
    expect(found.encoding?.confidence).toBeGreaterThan(0.5);
    expect(found.dialect).toMatchObject({ delimiter: ";" });
  });

  test("every reason is said in both languages", async () => {
    const { candidates } = await detect({ name: "20240131_213500010_subventions.csv", text: foreign });
    const reasons = candidates.flatMap((one) => one.reasons);
    expect(new Set(reasons.map(({ code }) => code))).toContain("scdl-file-name");
    for (const reason of reasons)
      for (const lang of ["fr", "en"] as const) expect(reasonWords(reason, lang)).toMatch(/\S{3}/);
  });

  test("the file's name adds to columns, and proves nothing alone", async () => {
    const [without, named] = await Promise.all([
      detect({ name: "export.csv", text: foreign }),
      detect({ name: "subventions.csv", text: foreign }),
    ]);
    expect(named.candidates[0]?.score).toBeGreaterThan(without.candidates[0]?.score ?? 1);
    expect((await detect({ name: "subventions.csv", text: "a,b\n1,2\n" })).trusted).toBe(null);
  });

  test.each([
    [
      "figures of communes",
      "code_insee;commune;annee;sexe;population\n35238;Rennes;2020;F;110000\n35047;Bruz;2020;M;9000\n",
    ],
    ["a park", "id;nom;type;adresse;ouvert;horaires;latitude;longitude\n1;Thabor;Parc;Place X;true;24/7;48.11;-1.67\n"],
    [
      "a contract",
      "siret_acheteur;objet;montant;date_notification;nature\n22100005200011;Route;1000;2023-01-02;Marché\n",
    ],
    ["numbers", "a,b,c,d,e,f\n1,2,3,4,5,6\n2,3,4,5,6,7\n"],
    ["a header alone", "x;y;z\n"],
  ])("%s: none is trusted", async (_, text) => {
    expect((await detect({ name: "fichier.csv", text })).trusted).toBe(null);
  });

  test("addresses are known by their key, even misspelt", async () => {
    const text =
      "cle_intero;commune_insee;voie_nom;numero;position;long;lat;x;y;source;date_der_maj;commune_nom;suffixe\n";
    expect((await detect({ name: "a.csv", text })).trusted?.schema.id).toBe("etalab/schema-bal");
  });

  test("a JSON document is known by the names it holds", async () => {
    const text =
      '{"marches":{"marche":[{"id":"1","acheteur":{"id":"22100005200011"},"titulaires":[],"codeCPV":"45"}]}}';
    const found = await detect({ name: "decp.json", text });
    expect(found.trusted?.schema.id).toBe("139bercy/format-commande-publique");
    expect(found.candidates[0]?.reasons).toEqual([{ code: "document" }]);
  });

  test("what cannot be read is a coded error", async () => {
    await expect(detect({ name: "vide.csv", text: "" })).rejects.toMatchObject({ code: "empty-file" });
  });
});

describe("detectColumnTypes", () => {
  test("looks at the first rows only, and says so", async () => {
    const text = `siren\n${"217500016\n".repeat(50)}`;
    const found = await detectColumnTypes({ name: "a.csv", text }, { rows: 10 });
    expect(found).toMatchObject({ rows: 10, isWhole: false, columns: [{ label: "siren", filled: 10 }] });
    expect(found.columns[0]?.types[0]).toMatchObject({ type: "siren", share: 1, announced: true });
  });

  test.each([
    ["some cells off", "siret", ["22100005200011", "22100005200011", "22100005200012", "x"], "siret", 0.5],
    ["no label", "colonne", ["2024-02-01", "2024-02-02"], "iso-date", 1],
    ["the label tells two codes apart", "cp", ["35000", "01400"], "postal-code", 1],
    ["the label tells two codes apart, again", "code_insee", ["35000", "01400"], "insee-commune", 1],
    ["Corsica", "code commune", ["2A004", "2B033"], "insee-commune", 1],
    ["decimal comma", "valeur", ["1,5", "40 000,00"], "decimal-comma", 1],
    ["zeros and ones", "actif", ["0", "1", "1"], "boolean", 1],
  ])("%s", (_, label, cells, type, share) => {
    expect(columnTypesOf(label, cells).types[0]).toMatchObject({ type, share });
  });

  test("an empty column has no type", () => {
    expect(columnTypesOf("siret", ["", " ", ""])).toEqual({ label: "siret", filled: 0, types: [] });
  });

  test("property: shares and confidences stay between 0 and 1, ranked, whatever the cells", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.oneof(fc.string(), fc.constantFrom("1", "2024-01-01", "a@b.fr"))),
        (label, cells) => {
          const { types } = columnTypesOf(label, cells);
          for (const { confidence, share, damaged } of types) {
            for (const value of [confidence, share, damaged]) expect(value >= 0 && value <= 1).toBe(true);
            expect(share + damaged).toBeLessThanOrEqual(1.001);
          }
          expect(types).toEqual([...types].sort((a, b) => b.confidence - a.confidence));
        },
      ),
    );
  });

  test("hostile cells cost little", () => {
    const long = `${"a.".repeat(100_000)}@`;
    const cells = ["[".repeat(100_000), "-".repeat(100_000), `{"${"\\".repeat(100_000)}`, long, "1 ".repeat(100_000)];
    expect(columnTypesOf("url json geojson horaires montant".repeat(1000), cells).filled).toBe(5);
  });
});

test("property: a table that was looked at gives the very same rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.stringMatching(/^[a-z0-9]{0,6}$/), { minLength: 2, maxLength: 3 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: 40 }),
      async (rows, most) => {
        const text = `a,b\n${rows.map((cells) => `${cells.join(",")}\n`).join("")}`;
        const read = async (table: Parameters<typeof rowsOf>[0]) => {
          const all = [];
          for await (const row of rowsOf(table)) all.push(row);
          return all;
        };
        const plain = await openTable(fromText("a.csv", text));
        const { table, sample } = await peekTable(await openTable(fromText("a.csv", text)), most);
        expect(await read(table)).toEqual(await read(plain));
        expect(table.takeFindings()).toEqual(plain.takeFindings());
        expect(sample.rows).toBeLessThanOrEqual(most);
        expect(sample.isWhole).toBe(rows.length <= most);
      },
    ),
    { numRuns: 50 },
  );
});

test("a very wide or very long table is looked at in part, and says so", async () => {
  const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(",");
  const found = await detect({ name: "a.csv", text: `${wide}\n${"1,".repeat(4999)}1\n` });
  expect(found.columns).toHaveLength(256);
  expect(found).toMatchObject({ columnsInAll: 5000, trusted: null });
  const long = `a,b\n${`${"x".repeat(1_000_000)},1\n`.repeat(20)}`;
  const types = await detectColumnTypes({ name: "a.csv", text: long });
  expect(types.rows).toBeLessThan(20);
  expect(types.isWhole).toBe(false);
});

test("looking at a large table keeps what follows the first block", async () => {
  const rows = 60_000;
  const text = `identifiant,libelle\n${Array.from({ length: rows }, (_, index) => `${index},${"x".repeat(40)}\n`).join("")}`;
  const { table, sample } = await peekTable(await openTable(fromText("a.csv", text)), 10);
  const seen: string[] = [];
  for await (const { cells } of rowsOf(table)) seen.push(cells[0] ?? "");
  expect(sample).toMatchObject({ rows: 10, isWhole: false });
  expect(seen).toEqual(Array.from({ length: rows }, (_, index) => String(index)));
});
