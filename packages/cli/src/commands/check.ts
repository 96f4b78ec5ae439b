import { relative, resolve } from "node:path";
import { RunBaseline } from "../baseline/run-baseline.ts";
import { ReportOutputs, refuseOverwriting } from "../checking/report-outputs.ts";
import { runPlan } from "../checking/run-plan.ts";
import { shownPath } from "../checking/shown-path.ts";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { CONFIG_NAME } from "../config/config-name.ts";
import { findConfig } from "../config/find-config.ts";
import { type PlannedCheck, planOf } from "../config/plan.ts";
import type { LoadedConfig } from "../config/read-config.ts";
import { commonFlags } from "../parse-command-line.ts";
import { policyFlags, reportFlag, strictFlag } from "../policy/policy-flags.ts";
import { policyOfFlags } from "../policy/policy-of-flags.ts";
import { formatNames } from "../report-writer.ts";

const flags = {
  config: {
    type: "string",
    short: "c",
    value: { fr: "fichier", en: "file" },
    help: {
      fr: `Configuration (par défaut ${CONFIG_NAME}, ici ou dans un dossier au-dessus)`,
      en: `Configuration (default: ${CONFIG_NAME}, here or in a folder above)`,
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
  report: reportFlag(formatNames),
  ...policyFlags,
  strict: strictFlag,
  "allow-private-network": {
    type: "boolean",
    help: {
      fr: "Autorise un schéma à une adresse du réseau local",
      en: "Allows a schema at an address of the local network",
    },
  },
  lang: commonFlags.lang,
} as const;

type Call = CommandCall<typeof flags>;

/** `odl check`: the files of a repository, as its configuration says. */
export const command = defineCommand({
  summary: {
    fr: `Vérifie les fichiers que désigne ${CONFIG_NAME}`,
    en: `Checks the files that ${CONFIG_NAME} names`,
  },
  usage: { fr: "[fichier…]", en: "[file…]" },
  details: {
    fr: "Avec des fichiers, seuls ceux-là sont vérifiés, s’ils sont dans la configuration. Les options de la ligne de commande l’emportent sur la configuration.",
    en: "With files, only these are checked, if they are in the configuration. Options of the command line win over the configuration.",
  },
  flags,
  words: { min: 0, max: Number.POSITIVE_INFINITY },
  examples: [
    { line: "odl check", says: { fr: "Tout ce que dit la configuration", en: "All that the configuration says" } },
    {
      line: "odl check --format github --report sarif=odl.sarif --report markdown=resume.md",
      says: {
        fr: "En intégration continue : annotations, SARIF et résumé, en une seule vérification",
        en: "In continuous integration: annotations, SARIF and summary, from one check",
      },
    },
    {
      line: "odl check --write-baseline opendatalocale.baseline.json",
      says: {
        fr: "Noter les problèmes d’aujourd’hui : ensuite, seuls les nouveaux font échouer",
        en: "Write today’s problems down: from then on, only new ones fail",
      },
    },
  ],
  run: async (call): Promise<ExitStatus> => {
    const { flags, words, terminal } = call;
    // ajv is loaded for a configuration only, not for the help.
    const { readConfig } = await import("../config/read-config.ts");
    const loaded = readConfig(findConfig(flags.config, process.cwd()));
    const lang = flags.lang === undefined ? (loaded.config.lang ?? "fr") : call.lang;
    const plan = onlyNamed(await planOf(loaded, { ...policyOfFlags(flags), strict: flags.strict }), words, loaded.path);
    const files = plan.flatMap((check) => check.files.map(shownPath));
    if (files.length === 0 && words.length > 0) {
      terminal.writeError(lang === "fr" ? nothingNamed.fr : nothingNamed.en);
      return 0;
    }
    const outputs = new ReportOutputs(flags, files, { lang, terminal });
    refuseOverwriting([...files, loaded.path], flags["write-baseline"]);
    const baseline = new RunBaseline({ ...flags, baseline: baselineOf(loaded, flags) });
    const status = await runPlan({
      plan,
      baseline,
      onReport: (report) => outputs.add(report),
      lang,
      terminal,
      allowPrivateNetwork: flags["allow-private-network"] ?? false,
    });
    outputs.end();
    baseline.end({ lang, terminal });
    return status;
  },
});

const nothingNamed = {
  fr: "Aucun de ces fichiers n’est dans la configuration : rien à vérifier.\n",
  en: "None of these files is in the configuration: nothing to check.\n",
};

/** The files named on the command line only; all when none is, or when the configuration itself is one of them: it has changed for all. */
function onlyNamed(plan: readonly PlannedCheck[], words: readonly string[], config: string): readonly PlannedCheck[] {
  const named = new Set(words.map((word) => resolve(word)));
  if (words.length === 0 || named.has(resolve(config))) return plan;
  return plan.map((check) => ({ ...check, files: check.files.filter((file) => named.has(file)), unmatched: [] }));
}

/** The command line's, as it is; the configuration's, from its own folder. */
function baselineOf({ config, folder }: LoadedConfig, { baseline }: Call["flags"]): string | undefined {
  if (baseline !== undefined || config.baseline === undefined) return baseline;
  return relative(process.cwd(), resolve(folder, config.baseline));
}
