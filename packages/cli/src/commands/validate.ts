import { resolve } from "node:path";
import type { Report } from "@opendatalocale/report";
import type { ValidateOptions } from "@opendatalocale/validator";
import { type FileOptions, linkedKeysOf, validateFile, validateStream } from "@opendatalocale/validator/node";
import { workbookPlace, writeAnnotated } from "../annotated-file.ts";
import { CatalogueDownloads } from "../catalogue-downloads.ts";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { type FilesToCheck, filesToCheck } from "../files-to-check.ts";
import { FindingsFile } from "../findings-file.ts";
import { ProgressLine } from "../progress-line.ts";
import { ReportSummary } from "../report-summary.ts";
import { ReportWriter } from "../report-writer.ts";
import { schemaOption } from "../schema-option.ts";
import { UsageError } from "../usage-error.ts";
import { validateFlags as flags } from "../validate-flags.ts";

type Call = CommandCall<typeof flags>;

/** `odl validate`: is my file good, and if not, what is wrong, where, why, and how do I mend it. */
export const command = defineCommand({
  summary: {
    fr: "Vérifie des fichiers et explique ce qui est à corriger",
    en: "Checks files and explains what to mend",
  },
  usage: { fr: "<fichier ou dossier…>", en: "<file or folder…>" },
  details: {
    fr: 'Chaque fichier est comparé à son schéma. « - » lit l’entrée standard ; un motif comme "données/*.csv" désigne plusieurs fichiers, un dossier tous les tableaux qu’il contient.',
    en: 'Each file is compared with its schema. "-" reads the standard input; a pattern such as "data/*.csv" names several files, a folder every table in it.',
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
      line: "odl validate exports/ --format html --output rapport.html",
      says: { fr: "Tous les tableaux d’un dossier, sur une page", en: "Every table of a folder, on one page" },
    },
    {
      line: "odl validate catalogue.csv --follow",
      says: { fr: "Un catalogue et les fichiers qu’il liste", en: "A catalogue and the files it lists" },
    },
    {
      line: "odl validate subventions.csv --format xlsx --output subventions-rapport.xlsx",
      says: { fr: "Le fichier lui-même, cellules fautives marquées", en: "The file itself, faulty cells marked" },
    },
    {
      line: "cat subventions.csv | odl validate - --schema scdl/subventions",
      says: { fr: "Depuis l’entrée standard", en: "From the standard input" },
    },
  ],
  run: async (call): Promise<ExitStatus> => {
    const downloads = new CatalogueDownloads({ allowPrivateNetwork: call.flags["allow-private-network"] ?? false });
    try {
      return await validateAll(await filesToCheck(call, downloads), call);
    } finally {
      await downloads.close();
    }
  },
});

async function validateAll({ files, absent }: FilesToCheck, call: Call): Promise<ExitStatus> {
  refuseOverwriting(files, call.flags.output);
  refuseOverwriting(files, call.flags["all-findings"]);
  const schema = schemaOption(call);
  if (call.flags.format === "xlsx") return annotateOne(files, schema, call);
  const writer = new ReportWriter(call.flags.format ?? "text", files.length, call);
  const linked = await linkedKeysOf(files.filter((file) => file !== "-"));
  const findings = call.flags["all-findings"] === undefined ? null : new FindingsFile(call.flags["all-findings"]);
  let status: ExitStatus = absent > 0 ? 2 : 0;
  for (const file of files) {
    const report = await check(file, schema, linked, findings, call);
    writer.add(report);
    status = worse(status, report);
  }
  findings?.close();
  writer.end(call.flags.output);
  return status;
}

/** The file itself with its report, as a workbook. */
async function annotateOne(
  files: readonly string[],
  schema: ValidateOptions["schema"],
  call: Call,
): Promise<ExitStatus> {
  const { file, output } = workbookPlace(files, call.flags.output);
  const report = await check(file, schema, undefined, null, call);
  await writeAnnotated(report, file, output, {
    ...(schema === undefined ? {} : { schema }),
    ...(call.flags.sheet === undefined ? {} : { sheet: call.flags.sheet }),
  });
  const summary = new ReportSummary(call.lang);
  summary.add(report);
  call.terminal.write(`${summary.text}\n`);
  return worse(0, report);
}

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
