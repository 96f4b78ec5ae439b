import fc from "fast-check";
import { expect, test } from "vitest";
import { validate } from "../validate.ts";

const names = [
  "id_station_itinerance",
  "nom_station",
  "implantation_station",
  "adresse_station",
  "coordonneesXY",
  "nbre_pdc",
  "nom_operateur",
  "nom_enseigne",
  "id_pdc_itinerance",
];
const schema = {
  name: "etalab/schema-irve-statique",
  fields: names.map((name) => ({ name, type: name === "nbre_pdc" ? "integer" : "string" })),
};
const NOBODY = "Non concerné";
const [ID, COUNT, POINT] = [0, 5, 8];

const cells = fc.tuple(
  fc.constantFrom("S1", "S2", "S3", NOBODY, "", " S1"),
  fc.constantFrom("Gare", "Port", "Port "),
  fc.constantFrom("1", "2", "3", "deux", ""),
  fc.constantFrom("P1", "P2", "P3", "P4", NOBODY, ""),
);
/** Rows that often are like the one above. */
const rows = fc.array(fc.tuple(cells, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 30 });

/** What the three rules say, one row after the other: type, row and column. */
function expected(table: readonly (readonly string[])[]): string[] {
  const found: string[] = [];
  const first = new Map<string, readonly string[]>();
  const counted = new Map<string, { row: number; count: string; rows: number }>();
  const points = new Set<string>();
  for (const [index, row] of table.entries()) {
    const sound = row.map((cell, column) => (column === COUNT && cell === "deux" ? "" : cell.trim()));
    const [id = "", count = "", point = ""] = [ID, COUNT, POINT].map((column) => sound[column]);
    if (id !== "" && id !== NOBODY) {
      const known = first.get(id) ?? sound;
      first.set(id, known);
      const differs = sound.findIndex((cell, column) => column !== POINT && cell !== known[column]);
      if (differs >= 0) found.push(`irve-station-columns-differ ${index + 2} ${names[differs]}`);
      const station = counted.get(id) ?? { row: index + 2, count, rows: 0 };
      if (count !== "") counted.set(id, { ...station, rows: station.rows + 1 });
    }
    if (point === "" || point === NOBODY) continue;
    if (points.has(point)) found.push(`irve-point-repeated ${index + 2} id_pdc_itinerance`);
    points.add(point);
  }
  for (const { row, count, rows } of counted.values())
    if (rows !== Number(count)) found.push(`irve-station-point-count ${row} nbre_pdc`);
  return found.sort();
}

test("property: rows taken together by runs say what each says after the other", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (made) => {
      const table = made.flatMap(([[id, name, count, point], times]) =>
        Array.from({ length: times }, () => [id, name, "Voirie", "1 rue", "[2,48]", count, "O", "E", point]),
      );
      const lines = [names, ...table].map((row) => row.map((cell) => `"${cell}"`).join(","));
      const { warnings } = await validate({ name: "a.csv", text: `${lines.join("\n")}\n` }, { schema });
      const found = warnings.filter(({ type }) => type.startsWith("irve-"));
      expect(found.map(({ type, rowNumber, fieldName }) => `${type} ${rowNumber} ${fieldName}`).sort()).toEqual(
        expected(table),
      );
    }),
    { numRuns: 300 },
  );
});
