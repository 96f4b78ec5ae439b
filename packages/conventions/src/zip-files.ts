import type { Zippable } from "fflate";

/** 1980-01-01, the first day a ZIP knows: archives of the same content are the same bytes. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1);

/** Files as one ZIP archive, in their order; `stored` ones are left uncompressed. */
export async function zipFiles(
  files: readonly { name: string; bytes: Uint8Array; isStored?: boolean }[],
): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const entries: Zippable = {};
  for (const { name, bytes, isStored } of files)
    entries[name] = [bytes, { level: isStored ? 0 : 6, mtime: FIRST_ZIP_DAY }];
  return zipSync(entries);
}
