import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "@opendatalocale/report";
import type { ValidateOptions } from "@opendatalocale/validator";
import { type FileOptions, linkedKeysOf, validateFile, validateStream } from "@opendatalocale/validator/node";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { FindingsFile } from "../findings-file.ts";
import { inputFiles } from "../input-files.ts";
import { ProgressLine } from "../progress-line.ts";
import { formatNames, ReportWriter } from "../report-writer.ts";
import { schemaOption } from "../schema-option.ts";
import { UsageError } from "../usage-error.ts";

const flags = {
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
    choices: formatNames,
    help: { fr: "Forme du rapport (text par défaut)", en: "Form of the report (default: text)" },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "fichier", en: "file" },
    help: { fr: "Écrit le rapport dans un fichier", en: "Writes the report to a file" },
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
  strict: { type: "boolean", help: { fr: "Compte les remarques comme des erreurs", en: "Counts remarks as errors" } },
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

type Call = CommandCall<typeof flags>;

/** `odl validate`: is my file good, and if not, what is wrong, where, why, and how do I mend it. */
export const command = defineCommand({
  summary: {
    fr: "Vérifie des fichiers et explique ce qui est à corriger",
    en: "Checks files and explains what to mend",
  },
  usage: { fr: "<fichier…>", en: "<file…>" },
  details: {
    fr: 'Chaque fichier est comparé à son schéma. « - » lit l’entrée standard ; un motif comme "données/*.csv" désigne plusieurs fichiers.',
    en: 'Each file is compared with its schema. "-" reads the standard input; a pattern such as "data/*.csv" names several files.',
  },
  flags,
  words: { min: 1, max: Number.POSITIVE_INFINITY },
  examples: [
    {
      line: "odl validate subventions.csv",
      says: {
        fr: "Vérifier un fichier ; le schéma est reconnu à ses colonnes",
        en: "Check a file; the schema is recognised by its columns",
      },
    },
    {
      line: "odl validate subventions.csv --schema scdl/subventions",
      says: { fr: "En nommant le schéma", en: "Naming the schema" },
    },
    {
      line: "odl validate irve-statique.csv irve-dynamique.csv --schema etalab/schema-irve",
      says: {
        fr: "Deux fichiers qui vont ensemble : les identifiants de l’un doivent exister dans l’autre",
        en: "Two files that go together: the identifiers of one must exist in the other",
      },
    },
    {
      line: 'odl validate "exports/*.csv" --format json --output rapport.json',
      says: { fr: "Plusieurs fichiers, pour un programme", en: "Several files, for a program" },
    },
    {
      line: "cat subventions.csv | odl validate - --schema scdl/subventions",
      says: { fr: "Depuis l’entrée standard", en: "From the standard input" },
    },
  ],
  run: async (call): Promise<ExitStatus> => {
    const files = await inputFiles(call.words, existsSync);
    refuseOverwriting(files, call.flags.output);
    refuseOverwriting(files, call.flags["all-findings"]);
    const schema = schemaOption(call);
    const writer = new ReportWriter(call.flags.format ?? "text", files.length, call);
    const linked = await linkedKeysOf(files.filter((file) => file !== "-"));
    const findings = call.flags["all-findings"] === undefined ? null : new FindingsFile(call.flags["all-findings"]);
    let status: ExitStatus = 0;
    for (const file of files) {
      const report = await check(file, schema, linked, findings, call);
      writer.add(report);
      status = worse(status, report);
    }
    findings?.close();
    writer.end(call.flags.output);
    return status;
  },
});

/** 2 (could not be checked) outweighs 1 (invalid), which outweighs 0. */
function worse(status: ExitStatus, report: Report): ExitStatus {
  const own = report.verdict === "not-checked" ? 2 : report.verdict === "invalid" ? 1 : 0;
  return own > status ? own : status;
}

async function check(
  file: string,
  schema: ValidateOptions["schema"],
  linked: ValidateOptions["linked"],
  findings: FindingsFile | null,
  call: Call,
): Promise<Report> {
  const { flags, lang, terminal } = call;
  const line = new ProgressLine(terminal, lang, performance.now());
  const options: FileOptions = {
    lang,
    strict: flags.strict ?? false,
    ignoreHeaderCase: flags["ignore-header-case"] ?? false,
    ...(schema === undefined ? {} : { schema }),
    ...(linked === undefined ? {} : { linked }),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
    ...(flags["max-errors"] === undefined ? {} : { maxErrors: countIn("--max-errors", flags["max-errors"]) }),
    ...(flags.threads === undefined ? {} : { threads: countIn("--threads", flags.threads, 2) }),
    ...(findings === null ? {} : { onFinding: (item, severity) => findings.add(file, severity, item) }),
    onProgress: (progress) => line.update(progress, performance.now()),
  };
  const report = file === "-" ? await validateStream(terminal.stdin(), options) : await validateFile(file, options);
  line.clear();
  return report;
}

function countIn(flag: string, text: string, digits = 9): number {
  if (/^\d+$/.test(text) && text.length <= digits) return Number(text);
  throw new UsageError("bad-value", {
    fr: `${flag} attend un nombre entier (${digits} chiffres au plus), pas « ${text} »`,
    en: `${flag} needs a whole number (${digits} digits at most), not "${text}"`,
  });
}

function refuseOverwriting(files: readonly string[], output: string | undefined): void {
  if (output === undefined || !files.some((file) => file !== "-" && resolve(file) === resolve(output))) return;
  throw new UsageError("output-is-input", {
    fr: `Le rapport écraserait le fichier à vérifier : « ${output} »`,
    en: `The report would overwrite the file to check: "${output}"`,
  });
}
