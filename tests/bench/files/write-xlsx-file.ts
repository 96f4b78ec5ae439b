import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse/sync";
import { writeZip, type ZipPart } from "../../../packages/tabular/src/write/zip-writer.ts";
import { benchTexts } from "./write-bench-file.ts";

const part = (type: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const workbook = `${prolog}<workbook ${main} xmlns:r="${part("").slice(0, -1)}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
/** Style 1 shows a date. */
const styles = `${prolog}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const relations = (list: readonly [string, string][]) =>
  `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${part(type)}" Target="${target}"/>`).join("")}</Relationships>`;
const types = `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;

/** The délibérations as Excel saves them: shared strings, numbers, dates as styled serial numbers. Written unless it is there already; answers its size in bytes. */
export async function writeXlsxFile(rows: number, path: string): Promise<number> {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const shared = new Map<string, number>();
    const parts: ZipPart[] = [
      { name: "[Content_Types].xml", content: types },
      { name: "_rels/.rels", content: relations([["officeDocument", "xl/workbook.xml"]]) },
      { name: "xl/workbook.xml", content: workbook },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
          ["sharedStrings", "sharedStrings.xml"],
        ]),
      },
      { name: "xl/styles.xml", content: styles },
      { name: "xl/worksheets/sheet1.xml", content: sheet(rows, shared) },
      { name: "xl/sharedStrings.xml", content: sharedStrings(shared) },
    ];
    await pipeline(Readable.from(writeZip(parts)), createWriteStream(`${path}.part`));
    renameSync(`${path}.part`, path);
  }
  return statSync(path).size;
}

async function* sheet(rows: number, shared: Map<string, number>): AsyncGenerator<string> {
  yield `${prolog}<worksheet ${main}><dimension ref="A1:Q${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  let number = 0;
  let rest = "";
  for (const text of benchTexts("deliberations", rows)) {
    rest += text;
    const last = rest.lastIndexOf("\r\n") + 2;
    for (const cells of parse(rest.slice(0, last), { relax_column_count: true, record_delimiter: "\r\n" })) {
      number++;
      yield `<row r="${number}" spans="1:17">${cells.map((cell: string, column: number) => cellOf(cell, column, number, shared)).join("")}</row>`;
    }
    rest = rest.slice(last);
  }
  yield "</sheetData></worksheet>";
}

function cellOf(text: string, column: number, row: number, shared: Map<string, number>): string {
  if (text === "") return "";
  const reference = `${String.fromCharCode(65 + column)}${row}`;
  if (/^(0|[1-9]\d{0,9})$/.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) / 86_400_000 + 25_569 : Number.NaN;
  if (!Number.isNaN(day)) return `<c r="${reference}" s="1"><v>${day}</v></c>`;
  const index = shared.get(text) ?? shared.size;
  shared.set(text, index);
  return `<c r="${reference}" t="s"><v>${index}</v></c>`;
}

async function* sharedStrings(shared: ReadonlyMap<string, number>): AsyncGenerator<string> {
  yield `${prolog}<sst ${main} count="${shared.size}" uniqueCount="${shared.size}">`;
  for (const text of shared.keys()) {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    yield `<si><t>${escaped}</t></si>`;
  }
  yield "</sst>";
}
