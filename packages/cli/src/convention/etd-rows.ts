import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { UsageError } from "../usage-error.ts";

/** One line of an ATD's list. Texts are as written; empty where the column or the cell is. */
export interface EtdRow {
  /** The header is row 1. */
  readonly number: number;
  readonly siren: string;
  readonly insee: string;
  readonly name: string;
  readonly fte: string;
  readonly address: string;
  readonly representative: string;
  readonly title: string;
}

type Column = Exclude<keyof EtdRow, "number">;

/** The names a column may have, without accents or capitals. */
const labels: Readonly<Record<Column, readonly string[]>> = {
  siren: ["siren", "siret"],
  insee: ["insee", "codeinsee", "code", "codecommune"],
  name: ["nom", "collectivite", "commune", "name"],
  fte: ["etp", "effectif", "effectifs", "fte"],
  address: ["adresse", "address"],
  representative: ["representant", "signataire", "representative"],
  title: ["fonction", "qualite", "title"],
};

/** Conventions made at once, at most. */
const MOST_ROWS = 5000;

/** Reads a list of ETDs: CSV, XLSX, ODS… Throws {@link UsageError}, or the coded error of an unreadable file. */
export async function etdRows(path: string): Promise<EtdRow[]> {
  const source = openFile(path);
  try {
    const table = await openTable(source, {
      headerScore: (header) => known(header).length / Math.max(1, header.length),
    });
    const columns = columnsOf(table.labels);
    if (columns.siren < 0 && columns.insee < 0 && columns.name < 0) throw new UsageError("no-column", noColumn);
    const rows: EtdRow[] = [];
    for await (const { number, cells } of rowsOf(table)) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (rows.length === MOST_ROWS) throw new UsageError("too-many-rows", tooMany);
      const cell = (column: Column) => cells[columns[column]]?.trim() ?? "";
      rows.push({
        number,
        siren: cell("siren"),
        insee: cell("insee"),
        name: cell("name"),
        fte: cell("fte"),
        address: cell("address"),
        representative: cell("representative"),
        title: cell("title"),
      });
    }
    return rows;
  } finally {
    await source.close();
  }
}

/** The words that mean the ETD of a row: its SIREN, else its INSEE code, else its name. */
export function wordsOf({ siren, insee, name }: EtdRow): string {
  if (siren !== "") return siren;
  if (insee === "") return name;
  // A column "code" may hold a SIREN; and spreadsheets take the zero of 01053 away.
  return insee.length > 5 ? insee : `insee:${insee.padStart(5, "0")}`;
}

function columnsOf(header: readonly string[]): Record<Column, number> {
  const folded = header.map(fold);
  const at = (column: Column) => folded.findIndex((label) => labels[column].includes(label));
  return {
    siren: at("siren"),
    insee: at("insee"),
    name: at("name"),
    fte: at("fte"),
    address: at("address"),
    representative: at("representative"),
    title: at("title"),
  };
}

function known(header: readonly string[]): string[] {
  const all = Object.values(labels).flat();
  return header.filter((label) => all.includes(fold(label)));
}

function fold(label: string): string {
  return label
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

const noColumn = {
  fr: "La liste n’a ni colonne « siren », ni « insee », ni « nom »",
  en: 'The list has no column "siren", "insee" or "nom"',
};

const tooMany = {
  fr: `La liste a plus de ${MOST_ROWS} lignes : coupez-la en plusieurs`,
  en: `The list has more than ${MOST_ROWS} rows: cut it into several`,
};
