import { type Status, spokenNumber, statuses, statusNames } from "@opendatalocale/eligibility";
import { type Lang, plainText } from "@opendatalocale/report";
import { type ColumnId, columnIds, columnNames, targetCells } from "./target-cells.ts";
import type { Target } from "./target-list.ts";
import { words } from "./words.ts";

/** Lines a terminal shows; the other forms have them all. */
const SHOWN = 50;

/** A list on a terminal: the first lines, and what there is in all. */
export function tableOf(targets: readonly Target[], lang: Lang): string {
  const say = words[lang];
  const shown = targets.slice(0, SHOWN);
  const rows = shown.map(({ authority: { code, name, population }, status }) => [
    code,
    plainText(name).slice(0, 48),
    population.municipal ? spokenNumber(population.municipal.value)[lang] : "?",
    statusNames[status][lang],
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([code = "", name = "", people = "", status = ""]) =>
    `${code.padEnd(widths[0] ?? 0)}  ${name.padEnd(widths[1] ?? 0)}  ${people.padStart(widths[2] ?? 0)}  ${status}`.trimEnd(),
  );
  if (shown.length > 0) lines.push("");
  lines.push(say.count(shown.length, targets.length), ...byStatus(targets, lang));
  if (targets.some(({ floors }) => floors.staff.outcome === "unknown")) lines.push(say.staffMissing);
  return `${lines.join("\n")}\n`;
}

function byStatus(targets: readonly Target[], lang: Lang): string[] {
  const counts = new Map<Status, number>();
  for (const { status } of targets) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = statuses.flatMap((status) =>
    counts.has(status) ? [`${counts.get(status)} ${statusNames[status][lang]}`] : [],
  );
  return parts.length > 0 ? [`${words[lang].byStatus} ${parts.join(", ")}.`] : [];
}

/** For a program: the records themselves, with their status and reasons. */
export function jsonOf(targets: readonly Target[]): string {
  return `${JSON.stringify(records(targets), null, 2)}\n`;
}

/** GeoJSON without coordinates (the package has none): each feature has a null geometry, to be joined by its code. */
export function geojsonOf(targets: readonly Target[]): string {
  const features = records(targets).map((properties) => ({ type: "Feature", geometry: null, properties }));
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`;
}

function records(targets: readonly Target[]) {
  return targets.map(({ authority: { members: _, ...authority }, status, floors }) => ({
    ...authority,
    status,
    floors,
  }));
}

/** CSV with commas, UTF-8. A text that a spreadsheet would run as a formula is given an apostrophe. */
export async function csvOf(targets: readonly Target[], lang: Lang): Promise<string> {
  const { csvLine } = await import("@opendatalocale/tabular/write");
  const lines = targets.map((target) => {
    const cells = targetCells(target, lang);
    return csvLine(columnIds.map((id) => unarmed(cells[id])));
  });
  return csvLine(columnNames(lang)) + lines.join("");
}

/** A workbook: texts stay texts, so none can become a formula, and codes keep their zeros. */
export async function xlsxOf(targets: readonly Target[], lang: Lang): Promise<AsyncGenerator<Uint8Array>> {
  const { writeXlsx } = await import("@opendatalocale/tabular/write");
  const header = columnNames(lang).map((text) => ({ text, look: "header" as const }));
  const rows = targets.map((target) => {
    const cells = targetCells(target, lang);
    return columnIds.map((id) => ({ text: cells[id], kind: kindOf(id) }));
  });
  const columns = columnIds.map((id) => ({ width: widths[id] ?? 14, kind: kindOf(id) }));
  return writeXlsx({
    sheets: [
      { name: lang === "fr" ? "collectivités" : "authorities", columns, rows: [header, ...rows], hasHeader: true },
    ],
  });
}

const widths: Readonly<Partial<Record<ColumnId, number>>> = { name: 40, why: 90, status: 18, departements: 16 };

function kindOf(id: ColumnId): "number" | "text" {
  return id === "municipal" || id === "total" || id === "fte" ? "number" : "text";
}

function unarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
