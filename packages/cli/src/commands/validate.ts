import type { Report } from "@opendatalocale/report";
import { type FileOptions, linkedKeysOf } from "@opendatalocale/validator/node";
import { workbookPlace, writeAnnotated } from "../annotated-file.ts";
import { RunBaseline } from "../baseline/run-baseline.ts";
import { CatalogueDownloads } from "../catalogue-downloads.ts";
import { checkFile } from "../checking/check-file.ts";
import { ReportOutputs, refuseOverwriting } from "../checking/report-outputs.ts";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { countIn } from "../count-in.ts";
import { type FilesToCheck, filesToCheck } from "../files-to-check.ts";
import { FindingsFile } from "../findings-file.ts";
import { formatOfOutput } from "../format-of-output.ts";
import { failPolicy } from "../policy/fail-policy.ts";
import { policyOfFlags } from "../policy/policy-of-flags.ts";
import { RunOutcome } from "../policy/run-outcome.ts";
import { ReportSummary } from "../report-summary.ts";
import { schemaOption } from "../schema-option.ts";
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
      line: "odl validate exports/ --baseline connus.json --report sarif=rapport.sarif --report junit=rapport.xml",
      says: {
        fr: "En intégration continue : seuls les nouveaux problèmes font échouer, plusieurs rapports d’un coup",
        en: "In continuous integration: only new problems fail, several reports at once",
      },
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

async function validateAll({ files, absent, addresses }: FilesToCheck, call: Call): Promise<ExitStatus> {
  const format = formatOfOutput(call.flags, formatsByExtension);
  const flags = format === undefined ? call.flags : { ...call.flags, format };
  for (const path of [flags.output, flags["all-findings"], flags["write-baseline"]]) refuseOverwriting(files, path);
  const workbook = flags.format === "xlsx" ? workbookPlace(files, flags.output) : null;
  const outputs = new ReportOutputs(flags, files, call);
  const outcome = new RunOutcome(failPolicy(policyOfFlags(flags)));
  const baseline = new RunBaseline(flags);
  const options = optionsOf(call);
  const linked = await linkedKeysOf(files.filter((file) => file !== "-"));
  const findings = flags["all-findings"] === undefined ? null : new FindingsFile(flags["all-findings"]);
  outcome.addUnchecked(absent);
  for (const file of files) {
    const watch = baseline.watch(addresses.get(file) ?? file);
    const report = await checkFile(file, { ...options, linked }, { watch, findings }, call);
    if (workbook) await annotate(report, workbook, options, call);
    outputs.add(report);
    outcome.add(report);
  }
  findings?.close();
  outputs.end();
  baseline.end(call);
  return told(outcome, call);
}

/** The forms that a report's name says; of those in JSON, our own. */
const formatsByExtension = {
  ".csv": "csv",
  ".html": "html",
  ".json": "json",
  ".md": "markdown",
  ".sarif": "sarif",
  ".xlsx": "xlsx",
  ".xml": "junit",
};

/** The file itself with its report, as a workbook. */
async function annotate(
  report: Report,
  { file, output }: ReturnType<typeof workbookPlace>,
  { schema, sheet }: FileOptions,
  { lang, terminal }: Call,
): Promise<void> {
  await writeAnnotated(report, file, output, {
    ...(schema === undefined ? {} : { schema }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  const summary = new ReportSummary(lang);
  summary.add(report);
  terminal.write(`${summary.text}\n`);
}

function told(outcome: RunOutcome, { lang, terminal }: Call): ExitStatus {
  const sentence = outcome.sentence(lang);
  if (sentence !== null) terminal.writeError(`${sentence}\n`);
  return outcome.status;
}

function optionsOf(call: Call): FileOptions {
  const { flags } = call;
  const schema = schemaOption(call);
  return {
    strict: flags.strict ?? false,
    ignoreHeaderCase: flags["ignore-header-case"] ?? false,
    ...(schema === undefined ? {} : { schema }),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
    ...(flags["max-errors"] === undefined ? {} : { maxErrors: countIn("--max-errors", flags["max-errors"]) }),
    ...(flags.threads === undefined ? {} : { threads: countIn("--threads", flags.threads, 2) }),
  };
}
