import type { Lang } from "@opendatalocale/report";
import type { FolderFiles } from "./table-files.ts";
import { MAX_FILES } from "./table-files.ts";

/** Says what folders held that is not checked. */
export class FolderNotes {
  readonly #folders: { readonly path: string; readonly found: FolderFiles }[] = [];

  add(path: string, found: FolderFiles): void {
    this.#folders.push({ path, found });
  }

  lines(lang: Lang): string[] {
    return this.#folders.flatMap(({ path, found: { others, isCut } }) => {
      const lines: string[] = [];
      if (others > 0)
        lines.push(
          lang === "fr"
            ? `${path} : ${others} fichier${others > 1 ? "s" : ""} sans tableau ou caché${others > 1 ? "s" : ""}, laissé${others > 1 ? "s" : ""} de côté`
            : `${path}: ${others} file${others > 1 ? "s" : ""} without a table or hidden, left aside`,
        );
      if (isCut)
        lines.push(
          lang === "fr"
            ? `${path} : trop de fichiers ou de sous-dossiers ; seuls les ${MAX_FILES} premiers tableaux sont vérifiés`
            : `${path}: too many files or subfolders; only the first ${MAX_FILES} tables are checked`,
        );
      return lines;
    });
  }
}
