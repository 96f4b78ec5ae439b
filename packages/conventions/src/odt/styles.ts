const FONT = 'fo:font-family="Liberation Sans, Arial, Helvetica, sans-serif"';

const paragraphStyle = (name: string, paragraph: string, text: string, more = "") =>
  `<style:style style:name="${name}" style:family="paragraph"${more}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const page = `<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2cm" fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">Page <text:page-number text:select-page="current"/> sur <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>`;

/** Named styles and the page, A4 with its number at the foot. */
export const documentStyles = `<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/><style:text-properties ${FONT} fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>${[
  paragraphStyle(
    "Title",
    'fo:margin-bottom="0.2cm" fo:text-align="start"',
    'fo:font-size="20pt" fo:font-weight="bold" fo:color="#12355b"',
  ),
  paragraphStyle("Subtitle", 'fo:margin-bottom="0.6cm"', 'fo:font-size="12pt" fo:color="#444444"'),
  paragraphStyle(
    "Heading",
    'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    'fo:font-size="13pt" fo:font-weight="bold" fo:color="#12355b"',
    ' style:default-outline-level="1"',
  ),
  paragraphStyle("Body", 'fo:margin-bottom="0.2cm" fo:line-height="120%"', ""),
  paragraphStyle("Lead", 'fo:margin-bottom="0.2cm" fo:line-height="120%" fo:keep-with-next="always"', ""),
  paragraphStyle("Item", 'fo:margin-bottom="0.12cm" fo:line-height="120%"', ""),
  paragraphStyle("Cell", "", 'fo:font-size="9.5pt"'),
  paragraphStyle("CellHead", "", 'fo:font-size="9.5pt" fo:font-weight="bold"'),
  paragraphStyle("Party", 'fo:margin-bottom="0.2cm"', 'fo:font-weight="bold"'),
  paragraphStyle("Note", 'fo:margin-top="0.6cm"', 'fo:font-size="9pt" fo:color="#444444"'),
  paragraphStyle("Footer", 'fo:text-align="center"', 'fo:font-size="9pt" fo:color="#444444"'),
].join("")}</office:styles>${page}`;

/** Styles of spans, lists and tables; columns of the annex take 30, 24, 26 and 20 % of the line. */
export const automaticStyles = [
  '<style:style style:name="HeadingNewPage" style:family="paragraph" style:parent-style-name="Heading"><style:paragraph-properties fo:break-before="page"/></style:style>',
  '<style:style style:name="strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="blank" style:family="text"><style:text-properties fo:background-color="#fff3b0"/></style:style>',
  '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.7cm" fo:text-indent="-0.5cm" fo:margin-left="0.7cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>',
  '<style:style style:name="Grid" style:family="table"><style:table-properties style:width="16cm" table:align="left" fo:margin-top="0.2cm"/></style:style>',
  '<style:style style:name="Signatures" style:family="table"><style:table-properties style:width="16cm" table:align="left" style:may-break-between-rows="false"/></style:style>',
  ...[4.8, 3.8, 4.2, 3.2].map(
    (width, index) =>
      `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
  ),
  '<style:style style:name="half" style:family="table-column"><style:table-column-properties style:column-width="8cm"/></style:style>',
  '<style:style style:name="whole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
  '<style:style style:name="tall" style:family="table-row"><style:table-row-properties style:min-row-height="6.5cm" fo:keep-together="always"/></style:style>',
  '<style:style style:name="boxed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #767676" fo:padding="0.12cm"/></style:style>',
  '<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding-right="0.5cm"/></style:style>',
].join("");
