import { policyFlags, reportFlag, strictFlag } from "./policy/policy-flags.ts";
import { formatNames } from "./report-writer.ts";

/** What `odl validate` can be asked. */
export const validateFlags = {
  schema: {
    type: "string",
    short: "s",
    value: { fr: "schéma", en: "schema" },
    help: {
      fr: "Identifiant (scdl/subventions, scdl/subventions@2.0.2), fichier ou adresse d’un Table Schema ; sans elle, le schéma est proposé d’après l’en-tête",
      en: "Id (scdl/subventions, scdl/subventions@2.0.2), file or address of a Table Schema; without it, the schema is proposed from the header",
    },
  },
  sheet: {
    type: "string",
    value: { fr: "feuille", en: "sheet" },
    help: {
      fr: "Feuille du classeur à lire, par son nom ou son numéro ; sans elle, la plus vraisemblable",
      en: "Sheet of the workbook to read, by name or number; without it, the likeliest",
    },
  },
  format: {
    type: "string",
    short: "f",
    choices: [...formatNames, "xlsx"],
    help: {
      fr: "Forme du rapport (text par défaut) ; xlsx : le fichier lui-même, cellules fautives marquées et commentées",
      en: "Form of the report (default: text); xlsx: the file itself, faulty cells marked and commented",
    },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "fichier", en: "file" },
    help: { fr: "Écrit le rapport dans un fichier", en: "Writes the report to a file" },
  },
  follow: {
    type: "boolean",
    help: {
      fr: "Vérifie aussi les fichiers que liste un catalogue (scdl/catalogue) et qui sont à côté de lui",
      en: "Also checks the files that a catalogue (scdl/catalogue) lists and that stand beside it",
    },
  },
  download: {
    type: "boolean",
    help: {
      fr: "Avec --follow, télécharge aussi les fichiers que le catalogue liste à une adresse",
      en: "With --follow, also downloads the files that the catalogue lists at an address",
    },
  },
  "max-errors": {
    type: "string",
    value: { fr: "n", en: "n" },
    help: {
      fr: "Nombre d’erreurs et de remarques détaillées (10 000 par défaut) ; les totaux restent exacts",
      en: "Errors and remarks listed one by one (default: 10 000); totals stay exact",
    },
  },
  "all-findings": {
    type: "string",
    value: { fr: "fichier", en: "file" },
    help: {
      fr: "Écrit toutes les erreurs et remarques, une par ligne, dans un fichier .csv ou .ndjson",
      en: "Writes every error and remark, one a line, to a .csv or .ndjson file",
    },
  },
  threads: {
    type: "string",
    value: { fr: "n", en: "n" },
    help: {
      fr: "Fils d’exécution qui vérifient, en plus de celui qui lit (aucun sous 512 Mo, sinon jusqu’à 3) ; le rapport est le même",
      en: "Threads that check, beside the one that reads (none below 512 MB, else up to 3); the report is the same",
    },
  },
  report: reportFlag(formatNames),
  ...policyFlags,
  strict: strictFlag,
  "ignore-header-case": {
    type: "boolean",
    help: {
      fr: "Accepte les noms de colonnes écrits avec d’autres majuscules",
      en: "Accepts column names written in another case",
    },
  },
  "allow-private-network": {
    type: "boolean",
    help: {
      fr: "Autorise un schéma à une adresse du réseau local",
      en: "Allows a schema at an address of the local network",
    },
  },
} as const;
