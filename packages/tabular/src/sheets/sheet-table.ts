import type { Finding } from "@opendatalocale/report";
import { findHeaderRow, type HeaderScore, KNOWN, SAMPLE_ROWS } from "../header/find-header-row.ts";
import { type OpenTableOptions, type Table, TableError, utf8 } from "../table.ts";
import { firstRows, type Sheet, type Workbook } from "./sheet.ts";

/** A sheet of a workbook as a table: chosen, its header found. Throws {@link TableError}: `no-header`, `unknown-sheet`. */
export async function openSheet(
  workbook: Workbook,
  options: OpenTableOptions,
  close: () => Promise<void>,
): Promise<Table> {
  const found =
    options.sheet === undefined ? await likeliest(workbook, options.headerScore) : named(workbook, options.sheet);
  const chosen =
    "rows" in found ? found : { sheet: found, rows: await firstRows(found, SAMPLE_ROWS), others: [], hidden: [] };
  const header = findHeaderRow(chosen.rows, options.headerScore);
  if (header === null) throw new TableError("no-header");
  const labels = trimmedEnd(chosen.rows[header.row] ?? []);
  const findings: Finding[] = [];
  if (chosen.others.length > 0)
    findings.push({
      type: "sheet-chosen",
      severity: "warning",
      params: {
        sheet: chosen.sheet.name,
        others: chosen.others,
        ...(chosen.hidden.length > 0 ? { hidden: chosen.hidden } : {}),
      },
    });
  if (header.preamble > 0)
    findings.push({
      type: "preamble-rows",
      severity: "error",
      params: { count: header.preamble, row: header.row + 1 },
    });
  const titleRows = chosen.rows.slice(0, header.row);
  return sheetTable(workbook.format, chosen.sheet, titleRows, labels, findings, close);
}

function sheetTable(
  format: Workbook["format"],
  sheet: Sheet,
  titleRows: readonly (readonly string[])[],
  labels: readonly string[],
  told: Finding[],
  close: () => Promise<void>,
): Table {
  let findings = told;
  const headerRow = titleRows.length + 1;
  return {
    format,
    encoding: utf8,
    dialect: null,
    sheet: sheet.name,
    headerRow,
    titleRows,
    labels,
    size: null,
    bytesRead: () => 0,
    takeFindings: () => {
      const taken = findings;
      findings = [];
      return taken;
    },
    blocks: () => sheet.blocks({ after: headerRow, width: labels.length }, (finding) => findings.push(finding)),
    close,
  };
}

interface ChosenSheet {
  readonly sheet: Sheet;
  readonly rows: readonly (readonly string[])[];
  /** Names of the other sheets that could have been meant. */
  readonly others: readonly string[];
  /** Those of {@link others} that do not show: they are published with the rest. */
  readonly hidden: readonly string[];
}

/** Off the score of a hidden sheet: it is read when there is no other. */
const HIDDEN = 2;

/** The visible sheet whose header is best known, else the first that looks like a table. */
async function likeliest(workbook: Workbook, score: HeaderScore | undefined): Promise<ChosenSheet> {
  const filled: { sheet: Sheet; rows: string[][]; score: number }[] = [];
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(sheet, SAMPLE_ROWS);
    const header = findHeaderRow(rows, score);
    if (header === null) continue;
    const labels = trimmedEnd(rows[header.row] ?? []);
    const isNote = labels.length < 2 || header.row === rows.length - 1;
    const points = (score?.(labels) ?? 0) - (isNote ? 1 : 0) - (sheet.isHidden ? HIDDEN : 0);
    filled.push({ sheet, rows, score: points });
  }
  const [first] = filled;
  if (!first) throw new TableError("no-header");
  const best = filled.reduce((one, other) => (other.score > one.score + 0.1 ? other : one), first);
  const known = ({ sheet, score: points }: (typeof filled)[number]) => points + (sheet.isHidden ? HIDDEN : 0) >= KNOWN;
  const rivals = filled.filter((one) => one !== best && (best.score < KNOWN || known(one)));
  const names = (sheets: typeof filled) => sheets.map(({ sheet }) => sheet.name);
  return { ...best, others: names(rivals), hidden: names(rivals.filter(({ sheet }) => sheet.isHidden)) };
}

function named(workbook: Workbook, wanted: string): Sheet {
  const found =
    workbook.sheets.find(({ name }) => name === wanted) ??
    (/^\d+$/.test(wanted) ? workbook.sheets[Number(wanted) - 1] : undefined) ??
    workbook.sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!found)
    throw new TableError("unknown-sheet", {
      sheet: wanted,
      sheets: workbook.sheets.map(({ name }) => name).join(", "),
    });
  return found;
}

function trimmedEnd(labels: readonly string[]): string[] {
  const last = labels.findLastIndex((label) => label.trim() !== "");
  return labels.slice(0, last + 1);
}
