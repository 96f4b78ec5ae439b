import type { Random } from "../bench/files/random.ts";

/** A table of text to spoil: header first. */
export type Cells = readonly (readonly string[])[];

export interface Mutation {
  readonly name: string;
  readonly apply: (table: Cells, random: Random) => Cells;
}

const values = [
  "",
  " ",
  "x",
  "NA",
  "null",
  "-",
  "0",
  "1",
  "-1",
  "1.5",
  "1,5",
  "1e3",
  "12 500,00",
  "NaN",
  "999999999999999999",
  "0.001",
  "2",
  "100",
  "2023-12-01",
  "01/12/2023",
  "2023-2-3",
  "2023-02-30",
  "2023-06-31",
  "2024-02-29",
  "2023/12/01",
  "2023-12-01T10:00:00Z",
  "20231201",
  "12-2023",
  "oui",
  "non",
  "Oui",
  "OUI",
  "vrai",
  "true",
  "True",
  "false",
  "FALSE",
  "o",
  "21350288300019",
  "2135028830001",
  "213502883000191",
  "21350288300015",
  "213 502 883 00019",
  "35600000000048",
  "2,43E+13",
  "W380475558",
  "W9R1000123",
  "é",
  "é".normalize("NFD"),
  "L’Haÿ-les-Roses",
  "L'Haÿ-les-Roses",
  "ÉCOLE",
  "a".repeat(300),
  "https://exemple.fr/a b",
  "https://exemple.fr/délibération.pdf",
  "exemple.fr",
  "mailto:a@b.fr",
  "a@b.fr",
  "a@b",
  "[2.35,48.85]",
  "2.35,48.85",
  "[48.85, 2.35]",
  "[2.35 , 48.85]",
  "[200,95]",
  '["lait","soja"]',
  "lait;soja",
  "2017/2018",
  "2018/2017",
  "2017/2017",
  "2017",
  "17",
  "finances locales/subventions",
  "Finances Locales/Subventions",
  "finances locales / subventions",
  "divers/divers",
  "=1+1",
  "<b>x</b>",
  "a\nb",
  'dit "x"',
  "ligne\r\nsuite",
  "a;b",
  "a,b",
  "\u00a0",
  "12\u00a0500",
  "１２",
  "1_000",
  "+5",
  "05",
  "5.",
  ".5",
  "١٢",
] as const;

/** What real hands do to real files, one thing at a time. */
export const mutations: readonly Mutation[] = [
  { name: "cell", apply: (table, random) => changeCell(table, random, () => random.pick(values)) },
  { name: "cell", apply: (table, random) => changeCell(table, random, () => random.pick(values)) },
  { name: "cell", apply: (table, random) => changeCell(table, random, () => random.pick(values)) },
  {
    name: "three cells",
    apply: (table, random) =>
      [1, 2, 3].reduce<Cells>((cells) => changeCell(cells, random, () => random.pick(values)), table),
  },
  {
    name: "blank added",
    apply: (table, random) => changeCell(table, random, (cell) => (random.chance(0.5) ? ` ${cell}` : `${cell} `)),
  },
  { name: "upper case", apply: (table, random) => changeCell(table, random, (cell) => cell.toUpperCase()) },
  { name: "cut cell", apply: (table, random) => changeCell(table, random, (cell) => cell.slice(0, -1)) },
  { name: "column removed", apply: (table, random) => withoutColumn(table, random.integer(0, width(table) - 1)) },
  { name: "columns swapped", apply: swapColumns },
  { name: "column added", apply: (table) => table.map((row, index) => [...row, index === 0 ? "commentaire" : "vu"]) },
  { name: "label renamed", apply: (table, random) => changeLabel(table, random, (label) => `${label}_`) },
  { name: "label in other case", apply: (table, random) => changeLabel(table, random, (label) => label.toUpperCase()) },
  { name: "label with blanks", apply: (table, random) => changeLabel(table, random, (label) => ` ${label} `) },
  { name: "label emptied", apply: (table, random) => changeLabel(table, random, () => "") },
  { name: "row repeated", apply: (table, random) => insertRow(table, random, (row) => row) },
  { name: "blank row", apply: (table, random) => insertRow(table, random, (row) => row.map(() => "")) },
  { name: "empty line", apply: (table, random) => insertRow(table, random, () => []) },
  {
    name: "short row",
    apply: (table, random) => changeRow(table, random, (row) => row.slice(0, random.integer(1, row.length - 1))),
  },
  { name: "long row", apply: (table, random) => changeRow(table, random, (row) => [...row, "de trop"]) },
  { name: "header only", apply: (table) => table.slice(0, 1) },
  { name: "label doubled", apply: (table) => table.map((row) => [...row, row[0] ?? ""]) },
];

function width(table: Cells): number {
  return table[0]?.length ?? 0;
}

function changeCell(table: Cells, random: Random, change: (cell: string) => string): Cells {
  const row = random.integer(1, table.length - 1);
  const column = random.integer(0, width(table) - 1);
  return table.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? change(cell) : cell)) : cells,
  );
}

function changeLabel(table: Cells, random: Random, change: (label: string) => string): Cells {
  const column = random.integer(0, width(table) - 1);
  return table.map((cells, index) =>
    index === 0 ? cells.map((cell, at) => (at === column ? change(cell) : cell)) : cells,
  );
}

function changeRow(table: Cells, random: Random, change: (row: readonly string[]) => readonly string[]): Cells {
  const at = random.integer(1, table.length - 1);
  return table.map((cells, index) => (index === at ? change(cells) : cells));
}

function insertRow(table: Cells, random: Random, make: (row: readonly string[]) => readonly string[]): Cells {
  const at = random.integer(1, table.length - 1);
  return [...table.slice(0, at + 1), make(table[at] ?? []), ...table.slice(at + 1)];
}

function withoutColumn(table: Cells, column: number): Cells {
  return table.map((row) => row.filter((_, index) => index !== column));
}

function swapColumns(table: Cells, random: Random): Cells {
  const a = random.integer(0, width(table) - 1);
  const b = random.integer(0, width(table) - 1);
  return table.map((row) =>
    row.map((cell, index) => (index === a ? (row[b] ?? "") : index === b ? (row[a] ?? "") : cell)),
  );
}

/** The table as CSV text. */
export function toCsv(table: Cells): string {
  return table
    .map(
      (row) => `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`,
    )
    .join("");
}
