import { BLANK, type Inline } from "../document.ts";
import type { Fonts } from "../form.ts";

const colours = { ink: "#12355b", black: "#1b1b1b", grey: "#444444" } as const;

/** How a text is written and what it is in the structure. */
export interface Look {
  /** Structure type: `H1`, `P`, `LBody`, `TD`… */
  readonly tag: string;
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: keyof typeof colours;
  /** Space below, in points. */
  readonly after?: number;
  /** From the left margin, in points. */
  readonly indent?: number;
  readonly width?: number;
}

/** A PDF being written down the page: each text is one element of the structure tree. */
export class PdfPage {
  readonly pdf: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly left: number;
  readonly width: number;

  constructor(pdf: PDFKit.PDFDocument, fonts: Fonts) {
    this.pdf = pdf;
    // Buffer and Uint8Array are the same bytes: pdfkit takes either, its types only name the first.
    pdf.registerFont("regular", fonts.regular as Buffer);
    pdf.registerFont("bold", fonts.bold as Buffer);
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
    this.left = pdf.page.margins.left;
    this.width = pdf.page.width - this.left - pdf.page.margins.right;
  }

  /** Starts a new page when less than `height` points are left. */
  ensure(height: number): void {
    const { page, y } = this.pdf;
    if (y + height > page.height - page.margins.bottom) this.pdf.addPage();
  }

  text(text: string, look: Look, parent = this.#root): void {
    this.inlines([{ kind: "text", text }], look, parent);
  }

  inlines(inlines: readonly Inline[], look: Look, parent = this.#root): void {
    parent.add(this.pdf.struct(look.tag, {}, () => this.draw(inlines, look)));
    this.pdf.y += look.after ?? 0;
  }

  /** An element with children of its own, ended once `fill` is done. */
  element(tag: string, fill: (element: PDFKit.PDFStructureElement) => void, parent = this.#root): void {
    const element = this.pdf.struct(tag);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Writes without structure: the caller has opened it. */
  draw(inlines: readonly Inline[], { size, isBold, colour = "black", indent = 0, width }: Look): void {
    const { pdf } = this;
    const options = { width: width ?? this.width - indent, lineGap: 2 };
    pdf.fontSize(size).fillColor(colours[colour]);
    pdf.x = this.left + indent;
    for (const [index, one] of inlines.entries()) {
      const text = one.kind === "blank" ? BLANK : one.text;
      pdf.font(isBold || (one.kind === "text" && one.isStrong) ? "bold" : "regular");
      pdf.text(text, { ...options, continued: index < inlines.length - 1 });
    }
  }

  /** Lines and backgrounds say nothing: readers skip them. */
  artifact(draw: () => void): void {
    this.pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.pdf.endMarkedContent();
  }

  heightOf(text: string, width: number, size: number, isBold = false): number {
    return this.pdf
      .font(isBold ? "bold" : "regular")
      .fontSize(size)
      .heightOfString(text, { width, lineGap: 2 });
  }

  /** Numbers the pages and closes the document. */
  end(): void {
    this.#root.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      this.pdf.switchToPage(index);
      this.pdf.page.margins.bottom = 0;
      this.pdf.markContent("Artifact", { type: "Pagination" });
      this.pdf
        .font("regular")
        .fontSize(9)
        .fillColor(colours.grey)
        .text(`Page ${index + 1} sur ${count}`, this.left, this.pdf.page.height - 40, {
          width: this.width,
          align: "center",
          lineBreak: false,
        });
      this.pdf.endMarkedContent();
    }
    this.pdf.end();
  }
}
