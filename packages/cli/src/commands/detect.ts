import { openFile, streamSource } from "@opendatalocale/tabular/node";
import { defineCommand } from "../command.ts";
import { detectionJson } from "../detect/detection-json.ts";
import { detectionText } from "../detect/detection-text.ts";
import { failureOf } from "../fix/fix-failure.ts";
import { UsageError } from "../usage-error.ts";

/** Candidates shown unless asked otherwise. */
const TOP = 3;

/** `odl detect`: what a file is, before it is checked. */
export const command = defineCommand({
  summary: {
    fr: "Dit ce qu’est un fichier : schémas possibles, raisons, colonnes",
    en: "Says what a file is: possible schemas, reasons, columns",
  },
  usage: { fr: "<fichier>", en: "<file>" },
  details: {
    fr: "Les mille premières lignes sont regardées, rien n’est vérifié. « - » lit l’entrée standard.",
    en: 'The first thousand rows are looked at, nothing is checked. "-" reads the standard input.',
  },
  flags: {
    sheet: {
      type: "string",
      value: { fr: "feuille", en: "sheet" },
      help: { fr: "Feuille du classeur à lire", en: "Sheet of the workbook to read" },
    },
    top: {
      type: "string",
      value: { fr: "n", en: "n" },
      help: { fr: `Nombre de schémas montrés (${TOP} par défaut)`, en: `Schemas shown (default: ${TOP})` },
    },
    format: {
      type: "string",
      short: "f",
      choices: ["text", "json"],
      help: { fr: "text (par défaut) ou json", en: "text (default) or json" },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl detect export-logiciel.xlsx",
      says: { fr: "Quel schéma, et quelle colonne est quoi", en: "Which schema, and which column is what" },
    },
    {
      line: "odl detect fichier.csv --format json --top 10",
      says: { fr: "Pour un programme", en: "For a program" },
    },
  ],
  statuses: [
    { fr: "un schéma est reconnu", en: "a schema is recognised" },
    { fr: "aucun ne l’est assez sûrement", en: "none is, surely enough" },
  ],
  run: async ({ words: [file = ""], flags, lang, terminal }) => {
    const top = topIn(flags.top);
    const { detect } = await import("@opendatalocale/validator/detect");
    const open = () => (file === "-" ? streamSource("-", terminal.stdin()) : openFile(file));
    try {
      const detection = await detect({ name: file, open }, flags.sheet === undefined ? {} : { sheet: flags.sheet });
      terminal.write(
        flags.format === "json" ? detectionJson(detection, top, lang) : detectionText(detection, top, lang),
      );
      return detection.trusted ? 0 : 1;
    } catch (error) {
      const failure = await failureOf(error, lang);
      if (!failure) throw error;
      terminal.writeError(failure);
      return 2;
    }
  },
});

function topIn(text: string | undefined): number {
  if (text === undefined) return TOP;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError("bad-value", {
    fr: `--top attend un nombre entier à partir de 1, pas « ${text} »`,
    en: `--top needs a whole number from 1 on, not "${text}"`,
  });
}
