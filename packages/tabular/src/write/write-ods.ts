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
import { writeZip } from "./zip-writer.ts";

const MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES = ["office", "table", "text", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const MORE = `${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
/** Rows ready to fill in below those written, with their formats and lists. */
const EMPTY_ROWS = 5000;

const kinds: readonly CellKind[] = ["number", "text", "date"];
const fills: Record<CellLook, string | null> = {
  plain: null,
  header: "#dce6f1",
  required: "#ffe699",
  error: "#f8cbad",
  remark: "#fff2cc",
  wrapped: null,
};

/** Writes a workbook as OpenDocument bytes, streamed. Texts are written as texts: none can become a formula. */
export function writeOds(document: WorkbookDocument): AsyncGenerator<Uint8Array> {
  return writeZip([
    { name: "mimetype", content: MIMETYPE, isStored: true },
    {
      name: "META-INF/manifest.xml",
      content: `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    { name: "content.xml", content: contentPart(document) },
  ]);
}

async function* contentPart({ sheets }: WorkbookDocument): AsyncGenerator<string> {
  yield `${HEAD}<office:document-content ${MORE} office:version="1.2"><office:automatic-styles>${styles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>${validations(sheets)}`;
  for (const [index, sheet] of sheets.entries()) yield* table(sheet, index);
  yield "</office:spreadsheet></office:body></office:document-content>";
}

async function* table(sheet: SheetDocument, index: number): AsyncGenerator<string> {
  yield `<table:table table:name="${xmlText(sheet.name)}" table:style-name="${sheet.isHidden ? "hidden" : "shown"}">`;
  for (const [column, { kind }] of sheet.columns.entries())
    yield `<table:table-column table:style-name="w${index}_${column}" table:default-cell-style-name="${kind}-plain"/>`;
  let row = 0;
  for await (const cells of sheet.rows)
    yield `<table:table-row>${cells.map(cellOf(sheet, index, row++ > 0)).join("")}</table:table-row>`;
  if (sheet.columns.some(({ choices }) => choices)) {
    const cells = sheet.columns.map((_, column) => `<table:table-cell${validationOf(sheet, index, column)}/>`);
    yield `<table:table-row table:number-rows-repeated="${EMPTY_ROWS}">${cells.join("")}</table:table-row>`;
  }
  yield "</table:table>";
}

function cellOf(sheet: SheetDocument, index: number, isValidated: boolean) {
  return ({ text, kind = "text", look = "plain", comment }: WrittenCell, column: number): string => {
    const [shownKind, value] = typedValue(text, kind);
    const rule = isValidated ? validationOf(sheet, index, column) : "";
    const style = ` table:style-name="${shownKind}-${look}"`;
    const note = comment
      ? `<office:annotation><text:p>${xmlText(comment).replaceAll("\n", "</text:p><text:p>")}</text:p></office:annotation>`
      : "";
    const paragraphs =
      text === ""
        ? ""
        : text
            .split("\n")
            .map((line) => `<text:p>${spaced(line)}</text:p>`)
            .join("");
    return `<table:table-cell${style}${rule}${text === "" ? "" : value}>${note}${paragraphs}</table:table-cell>`;
  };
}

function typedValue(text: string, kind: CellKind): [CellKind, string] {
  if (kind === "number" && isPlainNumber(text)) return ["number", ` office:value-type="float" office:value="${text}"`];
  if (kind === "date" && isPlainDate(text)) return ["date", ` office:value-type="date" office:date-value="${text}"`];
  return ["text", ' office:value-type="string"'];
}

/** Spaces at the ends or in a row, and tabs, are written as elements: XML readers would fold them. */
function spaced(line: string): string {
  return xmlText(line)
    .replace(/^ | $| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\t", "<text:tab/>");
}

function validationOf({ columns }: SheetDocument, index: number, column: number): string {
  return columns[column]?.choices ? ` table:content-validation-name="v${index}_${column}"` : "";
}

function validations(sheets: readonly SheetDocument[]): string {
  const rules = sheets.flatMap(({ columns }, index) =>
    columns.flatMap(({ choices }, column) => {
      if (!choices) return [];
      const list = choices.map((choice) => `"${choice.replaceAll('"', '""')}"`).join(";");
      return [
        `<table:content-validation table:name="v${index}_${column}" table:condition="${xmlText(`of:cell-content-is-in-list(${list})`)}" table:allow-empty-cell="true"><table:error-message table:message-type="stop" table:display="true"/></table:content-validation>`,
      ];
    }),
  );
  return rules.length > 0 ? `<table:content-validations>${rules.join("")}</table:content-validations>` : "";
}

function styles(sheets: readonly SheetDocument[]): string {
  const cellStyles = kinds.flatMap((kind) =>
    Object.entries(fills).map(([look, colour]) => {
      const format =
        kind === "text"
          ? ' style:data-style-name="as-text"'
          : kind === "date"
            ? ' style:data-style-name="iso-date"'
            : "";
      const fill = colour ? ` fo:background-color="${colour}"` : "";
      const bold = look === "header" || look === "required" ? '<style:text-properties fo:font-weight="bold"/>' : "";
      const wrap = look === "wrapped" ? ' fo:wrap-option="wrap"' : "";
      return `<style:style style:name="${kind}-${look}" style:family="table-cell"${format}><style:table-cell-properties${fill}${wrap}/>${bold}</style:style>`;
    }),
  );
  const widths = sheets.flatMap(({ columns }, index) =>
    columns.map(
      ({ width }, column) =>
        `<style:style style:name="w${index}_${column}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`,
    ),
  );
  return `<number:text-style style:name="as-text"><number:text-content/></number:text-style><number:date-style style:name="iso-date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>${cellStyles.join("")}${widths.join("")}`;
}
