import type { ByteSource } from "../byte-source.ts";
import { randomAccess } from "../random-access.ts";
import { openSheet } from "../sheets/sheet-table.ts";
import { type OpenTableOptions, type Table, TableError } from "../table.ts";
import { ZipArchive, type ZipEntry } from "./zip-archive.ts";

/** Files that may hold a table. */
const TABLES = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|geojson|xlsx|ods|parquet|gz)$/i;

/**
 * What stands in a ZIP archive: an Excel or OpenDocument workbook, or one table.
 * Throws {@link TableError}: `broken-archive`, `several-files`, `no-table-in-archive`, and those of the workbooks.
 */
export async function openArchive(
  source: ByteSource,
  head: Uint8Array,
  options: OpenTableOptions,
  openInner: (source: ByteSource) => Promise<Table>,
): Promise<Table> {
  const archive = await ZipArchive.open(await randomAccess(source, head), source.inflate);
  const close = async () => void (await source.close());
  const { entries } = archive;
  if (entries.has("[Content_Types].xml") && [...entries.keys()].some((name) => name.endsWith("workbook.xml"))) {
    const { openXlsx } = await import("../xlsx/open-xlsx.ts");
    return openSheet(await openXlsx(archive), options, close);
  }
  if (entries.has("xl/workbook.bin")) throw new TableError("unsupported-format", { format: "Excel binaire (.xlsb)" });
  if (entries.has("content.xml") && entries.has("mimetype")) {
    const { openOds } = await import("../ods/open-ods.ts");
    return openSheet(await openOds(archive), options, close);
  }
  const inner = archive.read(onlyTable([...entries.values()]));
  return openInner({ ...inner, close: async () => void (await Promise.all([inner.close(), source.close()])) });
}

function onlyTable(entries: readonly ZipEntry[]): ZipEntry {
  const files = entries.filter(({ name }) => !name.endsWith("/") && !/(^|\/)(\.|__MACOSX\/)/.test(name));
  const tables = files.filter(({ name }) => TABLES.test(name));
  // A text beside a table is its notice.
  const sure = tables.filter(({ name }) => !/\.txt$/i.test(name));
  const candidates = [sure, tables, files].find(({ length }) => length > 0) ?? [];
  const [first, second] = candidates;
  if (!first) throw new TableError("no-table-in-archive");
  if (second) {
    const names = candidates.slice(0, 10).map(({ name }) => name);
    throw new TableError("several-files", { count: candidates.length, files: names.join(", ") });
  }
  return first;
}
