import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { zipFiles } from "@opendatalocale/conventions";
import { defineCommand } from "../../command.ts";
import { blankSentence } from "../../convention/blank-words.ts";
import { conventionFlags } from "../../convention/convention-flags.ts";
import { partsOf } from "../../convention/convention-parts.ts";
import { etdRows } from "../../convention/etd-rows.ts";
import { makeConventions } from "../../convention/make-conventions.ts";
import { conventionWriter } from "../../convention/written-convention.ts";
import { failureOf } from "../../fix/fix-failure.ts";
import { knownTerritories } from "../../territories/known-territories.ts";
import { UsageError } from "../../usage-error.ts";
import { refuseExisting, writeNew } from "../../write-new.ts";

/** `odl convention batch`: one convention for each row of a list. */
export const command = defineCommand({
  summary: {
    fr: "Écrit une convention par ligne d’une liste d’ETD, dans un dossier ou un ZIP",
    en: "Writes one convention for each row of a list of ETDs, into a folder or a ZIP",
  },
  usage: { fr: "<liste>", en: "<list>" },
  details: {
    fr: "Colonnes lues : siren, insee ou nom (l’une suffit), etp, adresse, representant, fonction. Tout format de tableau convient.",
    en: "Columns read: siren, insee or nom (one is enough), etp, adresse, representant, fonction. Any table format will do.",
  },
  flags: {
    ...conventionFlags,
    output: {
      type: "string",
      short: "o",
      value: { fr: "dossier|fichier.zip", en: "folder|file.zip" },
      help: {
        fr: "Où écrire (par défaut : le dossier conventions)",
        en: "Where to write (default: the folder conventions)",
      },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: 'odl convention batch etd.xlsx --atd "Région Bourgogne-Franche-Comté" --format pdf --output conventions.zip',
      says: { fr: "Toutes les conventions d’un programme", en: "All the conventions of a programme" },
    },
  ],
  statuses: [
    { fr: "toutes les conventions sont écrites", en: "all conventions are written" },
    {
      fr: "des lignes n’ont pas pu l’être : chacune est dite avec sa raison",
      en: "some rows could not be: each is told with its reason",
    },
    { fr: "rien n’est écrit, ou la commande est mal écrite", en: "nothing is written, or the command line is wrong" },
  ],
  run: async (call) => {
    const { flags, lang, terminal } = call;
    const [list = ""] = call.words;
    try {
      const territories = await knownTerritories(call);
      const parts = await partsOf(flags, territories);
      const writer = await conventionWriter(flags);
      const { made, failed } = await makeConventions(await etdRows(list), { territories, parts, writer, lang });
      const output = flags.output ?? "conventions";
      if (made.length > 0) await writeAll(output, made);
      const blanks = [...new Set(made.flatMap((one) => one.blanks))];
      const says =
        lang === "fr"
          ? `${made.length} conventions écrites dans ${output}`
          : `${made.length} conventions written into ${output}`;
      terminal.write(`${says}\n${made.length > 0 ? `${blankSentence(blanks, lang)}\n` : ""}`);
      for (const { row, why } of failed) terminal.writeError(`${lang === "fr" ? "ligne" : "row"} ${row} : ${why}\n`);
      if (failed.length === 0) return 0;
      return made.length > 0 ? 1 : 2;
    } catch (error) {
      const failure = await failureOf(error, lang);
      if (!failure) throw error;
      terminal.writeError(failure);
      return 2;
    }
  },
});

async function writeAll(output: string, made: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  if (/\.zip$/i.test(output)) return writeNew(output, [await zipFiles(made)]);
  // All or none: a name already taken is told before anything is written.
  for (const { name } of made) refuseExisting(join(output, name));
  await makeFolder(output);
  for (const { name, bytes } of made) await writeNew(join(output, name), [bytes]);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new UsageError(
      "cannot-write",
      { fr: `Impossible de créer le dossier « ${path} »`, en: `Cannot make the folder "${path}"` },
      { cause: error },
    );
  }
}
