import { defineCommand } from "../../command.ts";
import { blankSentence } from "../../convention/blank-words.ts";
import { conventionFlags } from "../../convention/convention-flags.ts";
import { partsOf, partyOf, told } from "../../convention/convention-parts.ts";
import { etdInput } from "../../convention/etd-input.ts";
import { fileName } from "../../convention/file-name.ts";
import { conventionWriter } from "../../convention/written-convention.ts";
import { dayGiven, staffCount } from "../../eligibility/given-facts.ts";
import { strictFormatOfOutput } from "../../format-of-output.ts";
import { knownTerritories } from "../../territories/known-territories.ts";
import { oneAuthority } from "../../territories/one-authority.ts";
import { UsageError } from "../../usage-error.ts";
import { writeNew } from "../../write-new.ts";

/** `odl convention create`: the convention of an ATD and an ETD, filled in. */
export const command = defineCommand({
  summary: {
    fr: "Écrit la convention d’un ATD et d’un ETD, remplie de ce que l’on en sait",
    en: "Writes the convention of an ATD and an ETD, filled in with what is known",
  },
  usage: { fr: "", en: "" },
  details: {
    fr: "Ce qui manque devient un blanc à compléter, et la commande en donne la liste. Les jeux de données viennent de ce que la loi demande à l’ETD (odl eligibility).",
    en: "What is missing becomes a blank to fill in, and the command lists them. The datasets come from what the law asks of the ETD (odl eligibility).",
  },
  flags: {
    etd: {
      type: "string",
      value: { fr: "siren|insee|nom", en: "siren|insee|name" },
      help: { fr: "La collectivité qui publie", en: "The authority that publishes" },
    },
    "etd-name": {
      type: "string",
      value: { fr: "texte", en: "text" },
      help: {
        fr: "Son nom, si elle n’est pas connue (sans annexe des jeux de données)",
        en: "Its name, where it is not known (without the annex of datasets)",
      },
    },
    "etd-address": {
      type: "string",
      value: { fr: "texte", en: "text" },
      help: { fr: "Son adresse", en: "Its address" },
    },
    "etd-representative": {
      type: "string",
      value: { fr: "texte", en: "text" },
      help: { fr: "Qui signe pour elle", en: "Who signs for it" },
    },
    "etd-title": {
      type: "string",
      value: { fr: "texte", en: "text" },
      help: { fr: "En quelle qualité", en: "In what capacity" },
    },
    fte: {
      type: "string",
      value: { fr: "nombre", en: "number" },
      help: { fr: "Son effectif en équivalents temps plein", en: "Its headcount in full-time equivalents" },
    },
    ...conventionFlags,
    output: {
      type: "string",
      short: "o",
      value: { fr: "fichier", en: "file" },
      help: { fr: "Fichier à écrire (par défaut : convention-<etd>)", en: "File to write (default: convention-<etd>)" },
    },
  },
  words: { min: 0, max: 0 },
  examples: [
    {
      line: 'odl convention create --atd "Région Bourgogne-Franche-Comté" --etd Dijon',
      says: { fr: "Un document Word à relire et à signer", en: "A Word document to read over and sign" },
    },
    {
      line: 'odl convention create --atd-name "GIP Exemple" --etd Beaune --date 2026-03-02 --place Beaune --format pdf',
      says: { fr: "Un PDF accessible", en: "An accessible PDF" },
    },
  ],
  statuses: [
    { fr: "la convention est écrite", en: "the convention is written" },
    { fr: "ne sert pas ici", en: "not used here" },
    {
      fr: "rien n’est écrit : collectivité inconnue, nom que plusieurs portent, fichier déjà là, ou commande mal écrite",
      en: "nothing is written: unknown authority, name that several bear, file already there, or wrong command line",
    },
  ],
  run: async ({ flags, lang, terminal }) => {
    if (flags.etd === undefined && flags["etd-name"] === undefined)
      throw new UsageError("missing-argument", {
        fr: "Il manque --etd (ou --etd-name)",
        en: "--etd (or --etd-name) is missing",
      });
    const territories = await knownTerritories({ lang, terminal });
    const parts = await partsOf(flags, territories);
    const authority = flags.etd === undefined ? null : await oneAuthority(territories, flags.etd);
    const facts = flags.fte === undefined ? {} : { fte: { value: staffCount(flags.fte) } };
    const duties = authority
      ? await etdInput(authority, territories, facts, parts.date ?? dayGiven(undefined))
      : { datasets: [] };
    if (authority && authority.siren === parts.atd.siren)
      throw new UsageError("same-party", {
        fr: `L’ATD et l’ETD sont la même collectivité : ${authority.name}`,
        en: `The ATD and the ETD are the same authority: ${authority.name}`,
      });
    const etd = {
      ...partyOf(authority, flags["etd-name"]),
      ...told({
        address: flags["etd-address"],
        representative: flags["etd-representative"],
        title: flags["etd-title"],
      }),
    };
    const writer = await conventionWriter({ ...flags, ...formatIn(flags) });
    const { bytes, blanks } = await writer.write({ ...parts, etd, ...duties });
    const output = flags.output ?? fileName([etd.name], writer.extension);
    await writeNew(output, [bytes]);
    terminal.write(`${lang === "fr" ? "Écrit :" : "Written:"} ${output}\n${blankSentence(blanks, lang)}\n`);
    return 0;
  },
});

/** A document is opened by its extension: `--output convention.pdf` is a PDF. */
function formatIn(flags: { readonly format?: string; readonly output?: string }): { readonly format?: string } {
  const format = strictFormatOfOutput(flags, extensions);
  return format === undefined ? {} : { format };
}

const extensions = { ".docx": "docx", ".odt": "odt", ".pdf": "pdf", ".md": "markdown", ".html": "html" };
