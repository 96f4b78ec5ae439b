import type { Sheet, Workbook } from "../sheets/sheet.ts";
import { TableError } from "../table.ts";
import { OPEN, XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { attributeText } from "../xml/xml-text.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { odsBlocks } from "./ods-sheet.ts";

const CONTENT = "content.xml";
const TABLE = xmlName("table");
const STYLE = xmlName("style");

/** The sheets of an OpenDocument spreadsheet. Throws {@link TableError}: `broken-spreadsheet`, `xml-doctype`, `encrypted-file`. */
export async function openOds(archive: ZipArchive): Promise<Workbook> {
  const entry = archive.entries.get(CONTENT);
  if (!entry) throw new TableError("broken-spreadsheet");
  const manifest = archive.entries.get("META-INF/manifest.xml");
  if (manifest && (await mentions(archive, manifest.name, "encryption-data"))) throw new TableError("encrypted-file");
  const source = archive.read(entry);
  const scanner = new XmlScanner(source);
  const hiddenStyles = new Set<string>();
  const sheets: Sheet[] = [];
  let style = "";
  try {
    do {
      while (scanner.next()) {
        if (scanner.kind !== OPEN) continue;
        if (scanner.name === STYLE) style = attributeText(scanner, xmlName("name")) ?? "";
        else if (scanner.name === xmlName("table-properties")) {
          if (attributeText(scanner, xmlName("display")) === "false") hiddenStyles.add(style);
        } else if (scanner.name === TABLE) {
          const number = sheets.length + 1;
          sheets.push({
            name: attributeText(scanner, xmlName("name")) ?? `${number}`,
            isHidden: hiddenStyles.has(attributeText(scanner, xmlName("style-name")) ?? ""),
            blocks: (shape, tell) => odsBlocks(archive.read(entry), number, shape, tell),
          });
        }
      }
    } while (await scanner.more());
  } finally {
    await source.close();
  }
  return { format: "ods", sheets };
}

async function mentions(archive: ZipArchive, path: string, name: string): Promise<boolean> {
  const entry = archive.entries.get(path);
  if (!entry) return false;
  const scanner = new XmlScanner(archive.read(entry));
  const wanted = xmlName(name);
  do {
    // An old LibreOffice writes a DOCTYPE there; an unreadable manifest only means that nothing is known.
    try {
      while (scanner.next()) if (scanner.kind === OPEN && scanner.name === wanted) return true;
    } catch (error) {
      if (error instanceof TableError) return false;
      throw error;
    }
  } while (await scanner.more());
  return false;
}
