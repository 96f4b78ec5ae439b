import type { FlagDefinition } from "../command.ts";
import { failOnNames } from "./fail-policy.ts";

/** `--report`, for the forms that a command writes. */
export function reportFlag(names: readonly string[]) {
  return {
    type: "strings",
    value: { fr: "forme=fichier", en: "form=file" },
    help: {
      fr: `Écrit aussi un rapport dans un fichier ; peut être répétée (formes : ${names.join(", ")})`,
      en: `Also writes a report to a file; may be repeated (forms: ${names.join(", ")})`,
    },
  } as const satisfies FlagDefinition;
}

/** The one flag of these that changes a file's verdict. */
export const strictFlag = {
  type: "boolean",
  help: { fr: "Compte les remarques comme des erreurs", en: "Counts remarks as errors" },
} as const satisfies FlagDefinition;

/** What every command that judges files can be asked: when to fail, what is known before. */
export const policyFlags = {
  "fail-on": {
    type: "string",
    choices: failOnNames,
    help: {
      fr: "Ce qui fait sortir en échec : error (par défaut), remark (les remarques aussi), never (rien de ce que les fichiers contiennent)",
      en: "What makes the run fail: error (default), remark (remarks too), never (nothing that files hold)",
    },
  },
  "max-allowed-errors": {
    type: "string",
    value: { fr: "n", en: "n" },
    help: {
      fr: "Nombre d’erreurs admises, tous fichiers ensemble (0 par défaut)",
      en: "Errors let pass, all files together (default: 0)",
    },
  },
  "max-allowed-remarks": {
    type: "string",
    value: { fr: "n", en: "n" },
    help: {
      fr: "Nombre de remarques admises avec --fail-on remark (0 par défaut)",
      en: "Remarks let pass with --fail-on remark (default: 0)",
    },
  },
  baseline: {
    type: "string",
    value: { fr: "fichier", en: "file" },
    help: {
      fr: "Problèmes déjà connus : seuls les nouveaux font échouer",
      en: "Problems known before: only new ones make the run fail",
    },
  },
  "write-baseline": {
    type: "string",
    value: { fr: "fichier", en: "file" },
    help: {
      fr: "Écrit les problèmes d’aujourd’hui comme référence pour --baseline",
      en: "Writes today’s problems down for --baseline",
    },
  },
} as const;
