import { existsSync } from "node:fs";
import type { Lang } from "@opendatalocale/report";
import type { CatalogueDownloads } from "./catalogue-downloads.ts";
import { catalogueFiles, MAX_DATASETS } from "./catalogue-files.ts";
import type { CommandCall } from "./command.ts";
import { inputFiles } from "./input-files.ts";

export interface FilesToCheck {
  readonly files: readonly string[];
  /** Listed by a catalogue, and not to be had. */
  readonly absent: number;
  /** Where the downloaded ones come from. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** What of a call says which files to check. */
type Asked = Pick<CommandCall, "words" | "lang" | "terminal"> & {
  readonly flags: { readonly follow?: boolean; readonly download?: boolean };
};

/** The files to check: those named, those of folders, with `--follow` those that catalogues list, with `--download` at addresses too. */
export async function filesToCheck(
  { words, flags, lang, terminal }: Asked,
  downloads: CatalogueDownloads,
): Promise<FilesToCheck> {
  const { files, notes } = await inputFiles(words, existsSync);
  for (const line of notes.lines(lang)) terminal.writeError(`${line}\n`);
  if (!flags.follow) return { files: [...files], absent: 0, addresses: new Map() };
  const all = new Set(files);
  const addresses = new Map<string, string>();
  let absent = 0;
  for (const file of files) {
    const listed = file === "-" ? null : await catalogueFiles(file);
    for (const found of listed?.files ?? []) all.add(found);
    for (const name of listed?.absent ?? []) {
      const got = flags.download ? await downloads.fetch(name) : { failure: null };
      if ("path" in got) {
        all.add(got.path);
        addresses.set(got.path, name);
      } else {
        absent++;
        terminal.writeError(absentLine(file, name, got.failure, lang));
      }
    }
    if (listed?.isCut) terminal.writeError(cutLine(file, lang));
  }
  return { files: [...all], absent, addresses };
}

function cutLine(file: string, lang: Lang): string {
  return lang === "fr"
    ? `${file} : seuls les ${MAX_DATASETS} premiers jeux de données du catalogue sont vérifiés\n`
    : `${file}: only the first ${MAX_DATASETS} datasets of the catalogue are checked\n`;
}

function absentLine(file: string, name: string, failure: string | null, lang: Lang): string {
  const shown = name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�").slice(0, 200);
  if (failure !== null)
    return lang === "fr"
      ? `${file} : « ${shown} » n’a pas pu être téléchargé [${failure}] : non vérifié\n`
      : `${file}: "${shown}" could not be downloaded [${failure}]: not checked\n`;
  return lang === "fr"
    ? `${file} : « ${shown} » n’a pas de fichier à côté du catalogue : non vérifié\n`
    : `${file}: "${shown}" has no file beside the catalogue: not checked\n`;
}
