import { columnLetters } from "@opendatalocale/report";
import {
  type CellKind,
  type CellLook,
  isPlainDate,
  isPlainNumber,
  type SheetDocument,
  type WorkbookDocument,
  type WrittenCell,
  xmlText,
} from "./sheet-document.ts";
import { commentsPart, drawingPart } from "./xlsx-comments.ts";
import { writeZip, type ZipPart } from "./zip-writer.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_ROW = 1_048_576;

const kinds: readonly CellKind[] = ["number", "text", "date"];
const looks: readonly CellLook[] = ["plain", "header", "required", "error", "remark", "wrapped"];

/** Writes a workbook as XLSX bytes, streamed. Texts are written as texts: none can become a formula. */
export function writeXlsx(document: WorkbookDocument): AsyncGenerator<Uint8Array> {
  const lists = choiceLists(document);
  const sheets = lists.columns.length > 0 ? [...document.sheets, listSheet(lists.columns)] : document.sheets;
  const commented = sheets.map(() => [] as CommentPlace[]); // filled while the sheets are written, read by the parts after them
  const parts: ZipPart[] = [
    { name: "[Content_Types].xml", content: contentTypes(sheets.length) },
    {
      name: "_rels/.rels",
      content: relations([["officeDocument", "xl/workbook.xml"]]),
    },
    { name: "xl/workbook.xml", content: workbookPart(sheets) },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...sheets.map((_, index): Relation => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    },
    { name: "xl/styles.xml", content: stylesPart() },
    ...sheets.flatMap((sheet, index): ZipPart[] => [
      {
        name: `xl/worksheets/sheet${index + 1}.xml`,
        content: sheetPart(sheet, lists.formulas, commented[index] ?? []),
      },
      {
        name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        content: relations([
          ["comments", `../comments${index + 1}.xml`],
          ["vmlDrawing", `../drawings/drawing${index + 1}.vml`],
        ]),
      },
      { name: `xl/comments${index + 1}.xml`, content: commentsPart(commented[index] ?? []) },
      { name: `xl/drawings/drawing${index + 1}.vml`, content: drawingPart(commented[index] ?? []) },
    ]),
  ];
  return writeZip(parts);
}

export interface CommentPlace {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

async function* sheetPart(
  sheet: SheetDocument,
  formulas: ReadonlyMap<readonly string[], string>,
  comments: CommentPlace[],
): AsyncGenerator<string> {
  const pane = sheet.hasHeader
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : "";
  const columns = sheet.columns
    .map(
      ({ width, kind }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf(kind, "plain")}" customWidth="1"/>`,
    )
    .join("");
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${pane}${columns && `<cols>${columns}</cols>`}<sheetData>`;
  let row = 0;
  for await (const cells of sheet.rows) {
    row++;
    yield rowXml(row, cells, comments);
  }
  const validations = sheet.columns.flatMap(({ choices }, index) => {
    const formula = choices && formulas.get(choices);
    const letter = columnLetters(index + 1);
    return formula
      ? [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${LAST_ROW}"><formula1>${xmlText(formula)}</formula1></dataValidation>`,
        ]
      : [];
  });
  const list =
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`
      : "";
  const filter =
    sheet.hasHeader && row > 0 && sheet.columns.length > 0
      ? `<autoFilter ref="A1:${columnLetters(sheet.columns.length)}${row}"/>`
      : "";
  yield `</sheetData>${filter}${list}<legacyDrawing r:id="rId2"/></worksheet>`;
}

function rowXml(row: number, cells: readonly WrittenCell[], comments: CommentPlace[]): string {
  let xml = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell.comment) comments.push({ row, column: index + 1, text: cell.comment });
    xml += cellXml(`${columnLetters(index + 1)}${row}`, cell);
  }
  return `${xml}</row>`;
}

function cellXml(reference: string, { text, kind = "text", look = "plain" }: WrittenCell): string {
  if (text === "") return look === "plain" ? "" : `<c r="${reference}" s="${styleOf(kind, look)}"/>`;
  if (kind === "number" && isPlainNumber(text))
    return `<c r="${reference}" s="${styleOf("number", look)}"><v>${text}</v></c>`;
  if (kind === "date" && isPlainDate(text)) {
    const serial = (Date.parse(`${text}T00:00:00Z`) - EPOCH) / DAY;
    return `<c r="${reference}" s="${styleOf("date", look)}"><v>${serial}</v></c>`;
  }
  return `<c r="${reference}" s="${styleOf("text", look)}" t="inlineStr"><is><t xml:space="preserve">${excelText(text)}</t></is></c>`;
}

/** Excel reads `_x0041_` as a character: a text that holds such a sequence gets its underscore escaped. */
function excelText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")).replaceAll("\r", "_x000D_");
}

function styleOf(kind: CellKind, look: CellLook): number {
  return looks.indexOf(look) * kinds.length + kinds.indexOf(kind);
}

function stylesPart(): string {
  const font = (bold: boolean) => `<font>${bold ? "<b/>" : ""}<sz val="11"/><name val="Calibri"/></font>`;
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
  const formats: Record<CellKind, number> = { number: 0, text: 49, date: 164 };
  const fills: Record<CellLook, number> = { plain: 0, header: 2, required: 3, error: 4, remark: 5, wrapped: 0 };
  const styles = looks.flatMap((look) =>
    kinds.map((kind) => {
      const isBold = look === "header" || look === "required";
      const alignment = look === "wrapped" ? '<alignment vertical="top" wrapText="1"/>' : "";
      return `<xf numFmtId="${formats[kind]}" fontId="${isBold ? 1 : 0}" fillId="${fills[look]}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
    }),
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font(false)}${font(true)}</fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("DCE6F1")}${fill("FFE699")}${fill("F8CBAD")}${fill("FFF2CC")}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function workbookPart(sheets: readonly SheetDocument[]): string {
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets></workbook>`;
}

function contentTypes(sheets: number): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = Array.from({ length: sheets }, (_, index) => index + 1).map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/comments${number}.xml" ContentType="${spreadsheet}.comments+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${overrides.join("")}</Types>`;
}

type Relation = readonly [type: string, target: string];

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

const LISTS = "Listes";

/** Lists of choices stand in a hidden sheet: a list written in the rule itself is cut at 255 characters. */
function choiceLists({ sheets }: WorkbookDocument) {
  const columns = [
    ...new Set(sheets.flatMap(({ columns: all }) => all.flatMap(({ choices }) => (choices ? [choices] : [])))),
  ];
  const formulas = new Map(
    columns.map((choices, index) => {
      const letter = columnLetters(index + 1);
      return [choices, `${LISTS}!$${letter}$1:$${letter}$${choices.length}`];
    }),
  );
  return { columns, formulas };
}

function listSheet(columns: readonly (readonly string[])[]): SheetDocument {
  const longest = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, row) => columns.map((choices) => ({ text: choices[row] ?? "" })));
  return {
    name: LISTS,
    isHidden: true,
    columns: columns.map(() => ({ width: 20, kind: "text" })),
    rows,
    hasHeader: false,
  };
}
