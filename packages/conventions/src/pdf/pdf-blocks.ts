import type { Block, SignatureBlock } from "../document.ts";
import type { PdfPage } from "./pdf-page.ts";

const BODY = 10.5;
const CELL = 9;
const PADDING = 4;
/** Shares of the line that the annex's columns take. */
const SHARES = [0.3, 0.24, 0.26, 0.2];
const SIGNATURE_HEIGHT = 190;
const GUTTER = 20;

/** Writes one block of the document, on the next page where it would be cut badly. */
export function writeBlock(page: PdfPage, block: Block): void {
  switch (block.kind) {
    case "heading":
      page.ensure(block.startsPage ? Number.POSITIVE_INFINITY : 110);
      page.pdf.y += 8;
      page.text(block.text, { tag: "H2", size: 13, isBold: true, colour: "ink", after: 5 });
      break;
    case "paragraph":
      if (block.leads) page.ensure(70);
      page.inlines(block.inlines, { tag: "P", size: BODY, after: 7 });
      break;
    case "list":
      list(page, block.items);
      break;
    case "table":
      table(page, block.header, block.rows);
      break;
    case "signatures":
      signatures(page, block.parties);
      break;
    case "note":
      page.ensure(50);
      page.pdf.y += 12;
      page.inlines(block.inlines, { tag: "P", size: 9, colour: "grey" });
  }
}

function list(page: PdfPage, items: (Block & { kind: "list" })["items"]): void {
  page.element("L", (element) => {
    for (const item of items) {
      page.ensure(30);
      page.element(
        "LI",
        (li) => {
          const { y } = page.pdf;
          page.text("•", { tag: "Lbl", size: BODY, indent: 4, width: 10 }, li);
          page.pdf.y = y;
          page.inlines(item, { tag: "LBody", size: BODY, indent: 18, after: 4 }, li);
        },
        element,
      );
    }
  });
  page.pdf.y += 4;
}

function table(page: PdfPage, header: readonly string[], rows: readonly (readonly string[])[]): void {
  page.element("Table", (element) => {
    for (const [index, cells] of [header, ...rows].entries()) {
      const height = rowHeight(page, cells, index === 0);
      page.ensure(height);
      row(page, element, cells, height, index === 0);
    }
  });
}

function rowHeight(page: PdfPage, cells: readonly string[], isHeader: boolean): number {
  const heights = cells.map((text, column) =>
    page.heightOf(text, (SHARES[column] ?? 0) * page.width - 2 * PADDING, CELL, isHeader),
  );
  return Math.max(...heights) + 2 * PADDING;
}

function row(
  page: PdfPage,
  parent: PDFKit.PDFStructureElement,
  cells: readonly string[],
  height: number,
  isHeader: boolean,
): void {
  const { pdf } = page;
  const top = pdf.y;
  page.element(
    "TR",
    (tr) => {
      let x = 0;
      for (const [column, text] of cells.entries()) {
        const width = (SHARES[column] ?? 0) * page.width;
        page.artifact(() =>
          pdf
            .lineWidth(0.5)
            .strokeColor("#767676")
            .rect(page.left + x, top, width, height)
            .stroke(),
        );
        pdf.y = top + PADDING;
        const look = { size: CELL, isBold: isHeader, indent: x + PADDING, width: width - 2 * PADDING };
        // `scope` is in pdfkit and not yet in its types.
        const options = (isHeader ? { scope: "Column" } : {}) as PDFKit.Mixins.StructureElementOptions;
        tr.add(
          pdf.struct(isHeader ? "TH" : "TD", options, () => page.draw([{ kind: "text", text }], { tag: "P", ...look })),
        );
        x += width;
      }
    },
    parent,
  );
  pdf.y = top + height;
}

function signatures(page: PdfPage, parties: readonly SignatureBlock[]): void {
  page.ensure(SIGNATURE_HEIGHT);
  const top = page.pdf.y + 6;
  const width = (page.width - GUTTER) / 2;
  for (const [index, { heading, lines }] of parties.entries()) {
    page.pdf.y = top;
    const place = { indent: index * (width + GUTTER), width };
    page.element("Sect", (sect) => {
      page.text(heading, { tag: "P", size: BODY, isBold: true, after: 5, ...place }, sect);
      for (const line of lines) page.inlines(line, { tag: "P", size: BODY, after: 5, ...place }, sect);
    });
  }
  page.pdf.y = top + SIGNATURE_HEIGHT;
}
