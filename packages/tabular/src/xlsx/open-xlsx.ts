import type { Sheet, Workbook } from "../sheets/sheet.ts";
import { TableError } from "../table.ts";
import { OPEN, XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { attributeNumber, attributeText } from "../xml/xml-text.ts";
import type { ZipArchive } from "../zip/zip-archive.ts";
import { builtInFormat, type NumberFormat, readFormat } from "./number-format.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { CellBook } from "./xlsx-cell.ts";
import { xlsxBlocks } from "./xlsx-sheet.ts";

const WORKBOOK = "xl/workbook.xml";
const ID = xmlName("id");
const NAME = xmlName("name");
const STATE = xmlName("state");

/** The sheets of an Excel workbook. Throws {@link TableError}: `broken-spreadsheet`, `xml-doctype`. */
export async function openXlsx(archive: ZipArchive): Promise<Workbook> {
  const path = archive.entries.has(WORKBOOK) ? WORKBOOK : await mainPart(archive);
  const relations = await readRelations(archive, path);
  const described: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await eachOpening(archive, path, (scanner) => {
    if (scanner.name === xmlName("workbookPr"))
      is1904 = /^(1|true)$/.test(attributeText(scanner, xmlName("date1904")) ?? "");
    if (scanner.name !== xmlName("sheet")) return;
    const state = attributeText(scanner, STATE);
    described.push({
      name: attributeText(scanner, NAME) ?? "",
      relation: attributeText(scanner, ID) ?? "",
      isHidden: state === "hidden" || state === "veryHidden",
    });
  });
  const parts = described.flatMap(({ relation, ...one }) => {
    const part = relations.get(relation);
    return part?.type.endsWith("/worksheet") ? [{ ...one, target: part.target }] : [];
  });
  const book = await readBook(archive, relations, is1904);
  return { format: "xlsx", sheets: parts.map((part) => sheetOf(archive, part, book)) };
}

function sheetOf(
  archive: ZipArchive,
  { name, isHidden, target }: { name: string; isHidden: boolean; target: string },
  book: CellBook,
): Sheet {
  const entry = archive.entries.get(target);
  if (!entry) throw new TableError("broken-spreadsheet");
  return { name, isHidden, blocks: (shape, tell) => xlsxBlocks(archive.read(entry), book, shape, tell) };
}

async function readBook(archive: ZipArchive, relations: Relations, is1904: boolean): Promise<CellBook> {
  const targetOf = (type: string) => [...relations.values()].find((part) => part.type.endsWith(type))?.target ?? "";
  const strings = archive.entries.get(targetOf("/sharedStrings"));
  const styles = targetOf("/styles");
  return {
    strings: strings ? await SharedStrings.read(archive.read(strings), strings.size) : null,
    formats: archive.entries.has(styles) ? await readFormats(archive, styles) : [],
    is1904,
  };
}

/** The number format of each cell style. */
async function readFormats(archive: ZipArchive, path: string): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  await eachOpening(archive, path, (scanner) => {
    if (scanner.name === xmlName("numFmt"))
      own.set(
        attributeNumber(scanner, xmlName("numFmtId"), -1),
        readFormat(attributeText(scanner, xmlName("formatCode")) ?? ""),
      );
    else if (scanner.name === xmlName("cellXfs")) inCellStyles = true;
    else if (scanner.name === xmlName("cellStyles") || scanner.name === xmlName("dxfs")) inCellStyles = false;
    else if (scanner.name === xmlName("xf") && inCellStyles) {
      const id = attributeNumber(scanner, xmlName("numFmtId"), 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    }
  });
  return formats;
}

type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/** What a part refers to, by id; targets are paths in the archive. */
async function readRelations(archive: ZipArchive, path: string): Promise<Relations> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = new Map<string, { type: string; target: string }>();
  await eachOpening(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, (scanner) => {
    if (scanner.name !== xmlName("Relationship")) return;
    const target = attributeText(scanner, xmlName("Target")) ?? "";
    relations.set(attributeText(scanner, xmlName("Id")) ?? "", {
      type: attributeText(scanner, xmlName("Type")) ?? "",
      target: targetPath(target, folder),
    });
  });
  return relations;
}

/** Targets are relative to the folder of the part that names them. */
function targetPath(target: string, folder: string): string {
  if (!URL.canParse(target, `zip:/${folder}`)) throw new TableError("broken-spreadsheet");
  const { pathname } = new URL(target, `zip:/${folder}`);
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return pathname.slice(1);
  }
}

/** Some programs put the workbook elsewhere; the archive's own relations say where. */
async function mainPart(archive: ZipArchive): Promise<string> {
  for (const { type, target } of (await readRelations(archive, "")).values())
    if (type.endsWith("/officeDocument")) return target;
  throw new TableError("broken-spreadsheet");
}

async function eachOpening(archive: ZipArchive, path: string, visit: (scanner: XmlScanner) => void): Promise<void> {
  const entry = archive.entries.get(path);
  if (!entry) throw new TableError("broken-spreadsheet");
  const source = archive.read(entry);
  const scanner = new XmlScanner(source);
  try {
    do {
      while (scanner.next()) if (scanner.kind === OPEN) visit(scanner);
    } while (await scanner.more());
  } finally {
    await source.close();
  }
}
