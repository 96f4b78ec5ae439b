import { BLANK, type Block, type ConventionDocument, type Inline } from "../document.ts";
import { defineForm } from "../form.ts";
import { automaticStyles, documentStyles } from "../odt/styles.ts";
import { xmlText } from "../xml-text.ts";
import { zipFiles } from "../zip-files.ts";

const MIMETYPE = "application/vnd.oasis.opendocument.text";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = `${["office", "style", "text", "table", "meta"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`).join(" ")} xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`;

/** OpenDocument text, by our own writer: few elements are needed, and the libraries looked at are bound to editors. */
export const form = defineForm({
  name: "odt",
  extension: ".odt",
  mediaType: MIMETYPE,
  write: async (document) => {
    const encoder = new TextEncoder();
    const part = (name: string, text: string) => ({ name, bytes: encoder.encode(text) });
    return zipFiles([
      { ...part("mimetype", MIMETYPE), isStored: true },
      part("META-INF/manifest.xml", manifest),
      part("content.xml", content(document)),
      part("styles.xml", `${HEAD}<office:document-styles ${NAMESPACES}>${documentStyles}</office:document-styles>`),
      part("meta.xml", metadata(document)),
    ]);
  },
});

const manifest = `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${[
  ["/", MIMETYPE],
  ["content.xml", "text/xml"],
  ["styles.xml", "text/xml"],
  ["meta.xml", "text/xml"],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join("")}</manifest:manifest>`;

function metadata({ title, author, lang }: ConventionDocument): string {
  return `${HEAD}<office:document-meta ${NAMESPACES}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>${lang}-FR</dc:language></office:meta></office:document-meta>`;
}

function content({ title, subtitle, blocks }: ConventionDocument): string {
  const body = `<text:p text:style-name="Title">${xmlText(title)}</text:p>${paragraph(subtitle, "Subtitle")}${blocks.map(block).join("")}`;
  return `${HEAD}<office:document-content ${NAMESPACES}><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

function block(one: Block, index: number): string {
  switch (one.kind) {
    case "heading":
      return `<text:h text:style-name="${one.startsPage ? "HeadingNewPage" : "Heading"}" text:outline-level="1">${xmlText(one.text)}</text:h>`;
    case "paragraph":
      return paragraph(one.inlines, one.leads ? "Lead" : "Body");
    case "list":
      return `<text:list text:style-name="Bullets">${one.items.map((item) => `<text:list-item>${paragraph(item, "Item")}</text:list-item>`).join("")}</text:list>`;
    case "table":
      return `<table:table table:name="t${index}" table:style-name="Grid">${one.header.map((_, column) => `<table:table-column table:style-name="c${column}"/>`).join("")}<table:table-header-rows>${row(one.header, "CellHead")}</table:table-header-rows>${one.rows.map((cells) => row(cells, "Cell")).join("")}</table:table>`;
    case "signatures":
      return `<table:table table:name="t${index}" table:style-name="Signatures">${one.parties.map(() => '<table:table-column table:style-name="half"/>').join("")}<table:table-row table:style-name="tall">${one.parties.map(({ heading, lines }) => `<table:table-cell table:style-name="bare"><text:p text:style-name="Party">${xmlText(heading)}</text:p>${lines.map((line) => paragraph(line, "Body")).join("")}</table:table-cell>`).join("")}</table:table-row></table:table>`;
    case "note":
      return paragraph(one.inlines, "Note");
  }
}

function row(cells: readonly string[], style: string): string {
  return `<table:table-row table:style-name="whole">${cells.map((text) => `<table:table-cell table:style-name="boxed" office:value-type="string"><text:p text:style-name="${style}">${xmlText(text)}</text:p></table:table-cell>`).join("")}</table:table-row>`;
}

function paragraph(inlines: readonly Inline[], style: string): string {
  const spans = inlines.map((one) => {
    if (one.kind === "blank") return `<text:span text:style-name="blank">${BLANK}</text:span>`;
    return one.isStrong ? `<text:span text:style-name="strong">${xmlText(one.text)}</text:span>` : xmlText(one.text);
  });
  return `<text:p text:style-name="${style}">${spans.join("")}</text:p>`;
}
