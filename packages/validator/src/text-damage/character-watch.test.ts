import { fromText, openTable } from "@opendatalocale/tabular";
import { describe, expect, test } from "vitest";
import { CharacterWatch, type FindByte } from "./character-watch.ts";
import { mendedText } from "./mended-text.ts";

async function seen(cells: readonly string[], findByte?: FindByte) {
  const text = `id,nom\n${cells.map((cell, index) => `${index},"${cell.replaceAll('"', '""')}"\n`).join("")}`;
  const table = await openTable(fromText("f.csv", text), { delimiter: "," });
  const watch = new CharacterWatch(findByte);
  for await (const block of table.blocks()) watch.look(block);
  return [...watch.findings(table.labels)].map(({ type, rowNumber, fieldName, params }) => [
    type,
    rowNumber,
    fieldName,
    params?.count,
  ]);
}

const nodeSearch: FindByte = ({ buffer, byteOffset, length }, byte, from) =>
  Buffer.from(buffer, byteOffset, length).indexOf(byte, from);

describe.each([
  ["byte by byte", undefined],
  ["with the platform's search", nodeSearch],
])("%s", (_, findByte) => {
  test.each<[what: string, cells: string[], found: unknown[]]>([
    [
      "lost characters, counted, the first one placed",
      ["été", "d\ufffdc\ufffds", "\ufffd"],
      [["lost-characters", 3, "nom", 3]],
    ],
    ["misread accents", ["dÃ©cÃ¨s", "Ã\u00a0 lâ€™Å“uvre", "Â°"], [["misread-accents", 2, "nom", 5]]],
    ["accents apart", ["e\u0301te\u0301", 'dit "a\u0300"'], [["decomposed-letters", 2, "nom", 3]]],
    [
      "no-break spaces between words and at the ends",
      ["Ville\u00a0de", "été\u202fà", "fin\u00a0"],
      [["no-break-spaces", 2, "nom", 3]],
    ],
    [
      "French typography is no damage",
      ["«\u00a0oui\u00a0»\u00a0: 12\u00a0000\u202f€\u00a0; quoi\u00a0? 5\u00a0°C"],
      [],
    ],
    [
      "nor are accents, signs and other scripts",
      ["ÉTÉ à l’œuvre", "naïf – 10 €", "São Paulo, Ångström", "Ωμέγα", "Ã", "Â"],
      [],
    ],
  ])("%s", async (_, cells, found) => {
    expect(await seen(cells, findByte)).toEqual(found);
  });
});

test("what is told of a cell is what mending it takes away", async () => {
  for (const cell of ["dÃ©cÃ¨s", "e\u0301te\u0301", "Ville\u00a0de", "fin\u00a0"]) {
    expect(await seen([cell])).toHaveLength(1);
    expect(await seen([mendedText(cell)])).toEqual([]);
  }
});
