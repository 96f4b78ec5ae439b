import { fromText, openTable, type RowBlock } from "@opendatalocale/tabular";
import fc from "fast-check";
import { loadVectorTests, vectorTestsFor } from "../vector-tests.ts";

const texts = [
  "",
  " ",
  "x ",
  "\u00a0x",
  "é",
  "œuvre",
  "Ã©",
  "a\u00a0b",
  "l\u202fx",
  "\ufffd",
  "e\u0301",
  "0",
  "7",
  "-7",
  "+12",
  "007",
  "4.5",
  "-0.000000000000000012",
  "179.99999999999999999",
  "123456789",
  "1234567890",
  "999999999999999999",
  "2024",
  "2024-02-29",
  "2023-02-29",
  "2024-12-31",
  "0000-01-01",
  "2024-01-01/2024-12-31",
  "21350288300019",
  "35600000000048",
  "213502883",
  "W354000001",
  "a@b.fr",
  "a..b@c.fr",
  "a@b-.fr",
  "https://a.fr",
  "urn:x",
  "1a:b",
  "[2.3, 48.8]",
  "[2.3,48.8000000000000000001]",
  "[+2,48]",
  "[02,4]",
  "2.3,48.8",
  "181,2",
  "true",
  "Voirie",
  "Non concerné",
  "FRS35P352880001",
  "abc",
  "Mo-Fr 08:00-12:00",
  "a text of more than sixteen bytes, with accents: été",
] as const;
/** What has the shape of a number, or of a date, and may be none. */
const number = fc.string({ unit: fc.constantFrom("0", "1", "4", "9", ".", "-", ","), minLength: 1, maxLength: 18 });
const two = fc.stringMatching(/^(?:[012]\d|3[0-2]|[/:]\d|\d[/:])$/);
const day = fc.tuple(fc.constantFrom("0000", "2023", "2024", "19O0"), two, two).map((parts) => parts.join("-"));
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: day },
  fc.string({ unit: fc.constantFrom("a", "é", "1", "0", "-", ".", "@", "[", ",", ":", " ", "\n", '"'), maxLength: 24 }),
);
/** Rows often repeat the one above, as real ones do. */
export const rows = fc
  .array(fc.record({ cells: fc.array(text, { minLength: 3, maxLength: 3 }), again: fc.boolean(), cut: fc.nat(12) }), {
    minLength: 1,
    maxLength: 90,
  })
  .map((given) => {
    let last: readonly string[] = ["", "", ""];
    return given.map(({ cells, again, cut }) => {
      last = again ? last : cells;
      return cut === 0 ? last.slice(0, 2) : last;
    });
  });

/** The block as the file is read, where vectors can test it, and a copy that stands elsewhere. */
export async function blocksOf(cells: readonly (readonly string[])[]): Promise<{ near: RowBlock; far: RowBlock }> {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const body = cells.map((row) => `${row.map(quoted).join(",")}\n`).join("");
  await loadVectorTests();
  const table = await openTable(fromText("essai.csv", `a,b,c\n${body}`), { delimiter: "," });
  const { value: near } = await table.blocks().next();
  await table.close();
  if (!near) throw new Error("no block");
  if (!vectorTestsFor(near)) throw new Error("no vectors here");
  const { memory: _, ...rest } = near;
  const far = { ...rest, bytes: near.bytes.slice(), offset: near.offset.slice(), start: near.start.slice() };
  if (vectorTestsFor(far)) throw new Error("vectors everywhere");
  return { near, far };
}
