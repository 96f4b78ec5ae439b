import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { BLANK, type Block, type ConventionDocument, type Inline, type SignatureBlock } from "../document.ts";
import { docxStyles } from "../docx/styles.ts";
import { defineForm } from "../form.ts";

/** Widths in twentieths of a point; 9 070 is the line of an A4 page with margins of 2.5 cm. */
const LINE = 9070;
const COLUMNS = [2720, 2155, 2380, 1815];
const SIGNATURE_HEIGHT = 3800;

/** Word: the form one edits and signs. */
export const form = defineForm({
  name: "docx",
  extension: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  write: async (document) => new Uint8Array(await Packer.toArrayBuffer(build(document))),
});

function build({ title, subtitle, author, blocks }: ConventionDocument): Document {
  return new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: docxStyles,
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1417, right: 1417 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ style: "Subtitle", children: runs(subtitle) }),
          ...blocks.flatMap(block),
        ],
      },
    ],
  });
}

function block(one: Block): (Paragraph | Table)[] {
  switch (one.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          pageBreakBefore: one.startsPage ?? false,
          children: [new TextRun(one.text)],
        }),
      ];
    case "paragraph":
      return [new Paragraph({ keepNext: one.leads ?? false, children: runs(one.inlines) })];
    case "list":
      return one.items.map(
        (item) => new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: runs(item) }),
      );
    case "table":
      return [grid(one.header, one.rows)];
    case "signatures":
      return [signatures(one.parties)];
    case "note":
      return [new Paragraph({ style: "Note", children: runs(one.inlines) })];
  }
}

function grid(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: COLUMNS[column] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [new Paragraph({ style: "Cell", children: [new TextRun({ text, bold: isHeader })] })],
          }),
      ),
    });
  return new Table({
    width: { size: LINE, type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    layout: TableLayoutType.FIXED,
    rows: [row(header, true), ...rows.map((texts) => row(texts, false))],
  });
}

function signatures(parties: readonly SignatureBlock[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const width = Math.floor(LINE / parties.length);
  return new Table({
    width: { size: LINE, type: WidthType.DXA },
    columnWidths: parties.map(() => width),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: SIGNATURE_HEIGHT, rule: "atLeast" },
        children: parties.map(
          ({ heading, lines }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              children: [
                new Paragraph({ children: [new TextRun({ text: heading, bold: true })] }),
                ...lines.map((line) => new Paragraph({ children: runs(line) })),
              ],
            }),
        ),
      }),
    ],
  });
}

function runs(inlines: readonly Inline[]): TextRun[] {
  return inlines.map((one) =>
    one.kind === "blank"
      ? new TextRun({ text: BLANK, shading: { type: ShadingType.CLEAR, fill: "FFF3B0", color: "auto" } })
      : new TextRun({ text: one.text, ...(one.isStrong ? { bold: true } : {}) }),
  );
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: "PageFooter",
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " sur ", PageNumber.TOTAL_PAGES] })],
  });
}
