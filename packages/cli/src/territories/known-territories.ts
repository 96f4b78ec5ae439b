import { openTerritories, type Territories } from "@opendatalocale/territories";
import type { CommandCall } from "../command.ts";
import { figureFolder, readFigures } from "./figure-store.ts";

/** The packaged authorities, with the figures that imports have kept on this machine. Says which kept files cannot be read. */
export async function knownTerritories({
  lang,
  terminal,
}: Pick<CommandCall, "lang" | "terminal">): Promise<Territories> {
  const { sets, damaged } = await readFigures(figureFolder(process.env));
  for (const path of damaged)
    terminal.writeError(
      lang === "fr"
        ? `odl: Fichier de chiffres illisible, laissé de côté : ${path} (supprimez-le, puis importez de nouveau) [damaged-figures]\n`
        : `odl: Unreadable file of figures, left aside: ${path} (delete it, then import again) [damaged-figures]\n`,
    );
  return openTerritories({ figures: sets });
}
