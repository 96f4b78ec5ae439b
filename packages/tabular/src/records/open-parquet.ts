import { type FileMetaData, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { ByteSource } from "../byte-source.ts";
import { bytesAt, randomAccess } from "../random-access.ts";
import { type Table, TableError, utf8 } from "../table.ts";
import { recordsTable, type TableRecord } from "./records-table.ts";

/** Cells asked for at a time: most of a usual group of rows, so that its parts are not decoded again and again; more would fill memory. */
const CELLS = 1_500_000;
/** Fewest rows asked for at a time, however wide the table, and most, however narrow: a file may lie about how many it has. */
const FEWEST = 4096;
const MOST = 131_072;
/** More rows than any table has. */
const MAX_ROWS = 10_000_000_000;

/** The rows of a Parquet file. Throws {@link TableError} `broken-parquet`. */
export async function openParquet(source: ByteSource, head: Uint8Array): Promise<Table> {
  const access = await randomAccess(source, head);
  const file = {
    byteLength: access.size,
    slice: async (start: number, end: number = access.size) => {
      if (!(start >= 0 && start <= end && end <= access.size)) throw new TableError("broken-parquet");
      const bytes = await bytesAt(access, start, end - start);
      return bytes.slice().buffer;
    },
  };
  const metadata = await attempt(() => parquetMetadataAsync(file));
  const rows = rowsIn(metadata);
  let read = 0;
  async function* records(): AsyncGenerator<TableRecord> {
    for (const rowEnd of batchEnds(metadata)) {
      yield* await attempt(() => parquetReadObjects({ file, metadata, compressors, rowStart: read, rowEnd }));
      read = rowEnd;
    }
  }
  const [root] = metadata.schema;
  return recordsTable(records(), {
    format: "parquet",
    encoding: utf8,
    size: access.size,
    bytesRead: () => Math.round((access.size * Math.min(read, rows)) / Math.max(1, rows)),
    close: async () => void (await source.close()),
    ...(root?.num_children === metadata.schema.length - 1
      ? { labels: metadata.schema.slice(1).map(({ name }) => name) }
      : {}),
  });
}

/**
 * Where each batch of rows ends. A batch never crosses groups, and takes a whole one where it can: the reader decodes the columns of a
 * group anew for each batch of it.
 */
function* batchEnds({ row_groups }: FileMetaData): Generator<number> {
  let end = 0;
  for (const { num_rows, columns } of row_groups) {
    const most = Math.min(MOST, Math.max(FEWEST, Math.floor(CELLS / Math.max(1, columns.length))));
    for (let left = Number(num_rows); left > 0; left -= most) {
      end += Math.min(left, most);
      yield end;
    }
  }
}

/** The rows of the file, which are those of its groups: a wrong total would make rows out of nothing. */
function rowsIn({ num_rows, row_groups }: FileMetaData): number {
  const ofGroups = row_groups.map((group) => Number(group.num_rows));
  const total = ofGroups.reduce((sum, rows) => sum + rows, 0);
  // What a damaged file leaves out is NaN here.
  if (!(total === Number(num_rows) && total <= MAX_ROWS && ofGroups.every((rows) => rows >= 0)))
    throw new TableError("broken-parquet");
  return total;
}

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new TableError("broken-parquet", {}, { cause: error });
  }
}
