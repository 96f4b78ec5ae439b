import PDFDocument from "pdfkit";
import type { ConventionDocument } from "../document.ts";
import { defineForm, type Fonts } from "../form.ts";
import { writeBlock } from "../pdf/pdf-blocks.ts";
import { PdfPage } from "../pdf/pdf-page.ts";
import { xmlText } from "../xml-text.ts";

/** A tagged PDF: structure, language, title and letters inside it, as PDF/UA-1 asks. */
export const form = defineForm({
  name: "pdf",
  extension: ".pdf",
  mediaType: "application/pdf",
  write: async (document, { fonts }) => write(document, await fonts()),
});

async function write(convention: ConventionDocument, fonts: Fonts): Promise<Uint8Array> {
  const options = {
    size: "A4",
    margins: { top: 57, bottom: 62, left: 71, right: 71 },
    pdfVersion: "1.7" as const,
    tagged: true,
    lang: "fr-FR",
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: true,
    // None of its own to begin with: in a browser it has none, and ours are registered before the first letter.
    font: "",
    info: { Title: convention.title },
  };
  const pdf = new PDFDocument(options);
  pdf.appendXML(identification(convention));
  const bytes = collected(pdf);
  const page = new PdfPage(pdf, fonts);
  page.text(convention.title, { tag: "H1", size: 20, isBold: true, colour: "ink", after: 4 });
  page.inlines(convention.subtitle, { tag: "P", size: 12, colour: "grey", after: 16 });
  for (const block of convention.blocks) writeBlock(page, block);
  page.end();
  return bytes;
}

/**
 * The author, and the claim of PDF/UA-1. pdfkit can make the claim itself (`subset`), but then writes a CIDSet that PDF/UA
 * forbids; and it would put the author into the metadata unescaped.
 */
function identification({ author }: ConventionDocument): string {
  return `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>`;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    pdf.on("data", (piece: Uint8Array) => pieces.push(piece));
    pdf.on("error", reject);
    pdf.on("end", () => {
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      resolve(bytes);
    });
  });
}
