import { type FigureSet, openTerritories, type Territories } from "@opendatalocale/territories";
import type { CommandCall } from "../command.ts";
import { figureFolder, readFigures } from "./figure-store.ts";

type Call = Pick<CommandCall, "lang" | "terminal">;

/** The packaged authorities, with the figures that imports have kept on this machine. Says which kept files cannot be read. */
export async function knownTerritories(call: Call): Promise<Territories> {
  return openTerritories({
    figures: await keptFigures("packaged", call),
    moreFigures: () => keptFigures("added", call),
  });
}

/** What imports have kept: of packaged authorities, or of those that only they know. */
export async function keptFigures(
  which: "packaged" | "added",
  { lang, terminal }: Call,
): Promise<readonly FigureSet[]> {
  const { sets, damaged } = await readFigures(figureFolder(process.env), which);
  for (const path of damaged)
    terminal.writeError(
      lang === "fr"
        ? `odl: Fichier de chiffres illisible, laissé de côté : ${path} (supprimez-le, puis importez de nouveau) [damaged-figures]\n`
        : `odl: Unreadable file of figures, left aside: ${path} (delete it, then import again) [damaged-figures]\n`,
    );
  return sets;
}
