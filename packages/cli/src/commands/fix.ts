import { basename, dirname, extname, join, resolve } from "node:path";
import type { ReportSchema } from "@opendatalocale/report";
import { openFile } from "@opendatalocale/tabular/node";
import { type ChangeKind, changeNames, type FixOptions, ProposalCount } from "@opendatalocale/validator/fix";
import { validateFile } from "@opendatalocale/validator/node";
import { defineCommand } from "../command.ts";
import { askEachCause } from "../fix/ask-each-cause.ts";
import { failureOf } from "../fix/fix-failure.ts";
import { fixSummary } from "../fix/fix-summary.ts";
import { fixedPaths, writeFixed } from "../fix/write-fixed.ts";
import { schemaOption } from "../schema-option.ts";
import { UsageError } from "../usage-error.ts";
import { refuseExisting } from "../write-new.ts";

/** `odl fix`: a mended copy of a file, and the list of every change. */
export const command = defineCommand({
  summary: {
    fr: "Corrige une copie du fichier et liste chaque changement",
    en: "Mends a copy of the file and lists every change",
  },
  usage: { fr: "<fichier>", en: "<file>" },
  details: {
    fr: "Le fichier d’origine n’est jamais modifié. Sans option, seules les corrections sûres sont faites : celles qui ne peuvent pas changer le sens.",
    en: "The original file is never changed. Without an option only safe corrections are made: those that cannot change the meaning.",
  },
  flags: {
    schema: {
      type: "string",
      short: "s",
      value: { fr: "schéma", en: "schema" },
      help: {
        fr: "Le schéma à suivre ; sans elle, il est reconnu",
        en: "The schema to follow; without it, it is recognised",
      },
    },
    output: {
      type: "string",
      short: "o",
      value: { fr: "fichier", en: "file" },
      help: {
        fr: "Fichier corrigé, en .csv ou .xlsx (par défaut : <nom>-corrige.csv, à côté de l’original)",
        en: "Mended file, .csv or .xlsx (default: <name>-corrige.csv, beside the original)",
      },
    },
    all: {
      type: "boolean",
      help: { fr: "Fait aussi les corrections à confirmer", en: "Also makes the corrections to confirm" },
    },
    ask: {
      type: "boolean",
      help: { fr: "Demande pour chaque cause à confirmer", en: "Asks for each cause to confirm" },
    },
    only: {
      type: "string",
      value: { fr: "noms", en: "names" },
      help: {
        fr: `Seulement ces corrections, séparées par des virgules : ${changeNames.join(", ")}`,
        en: `Only these corrections, separated by commas: ${changeNames.join(", ")}`,
      },
    },
    "dry-run": {
      type: "boolean",
      help: { fr: "Montre ce qui serait fait, sans rien écrire", en: "Shows what would be done, writing nothing" },
    },
    sheet: {
      type: "string",
      value: { fr: "feuille", en: "sheet" },
      help: { fr: "Feuille du classeur à lire", en: "Sheet of the workbook to read" },
    },
    "allow-private-network": {
      type: "boolean",
      help: {
        fr: "Autorise un schéma sur une adresse privée",
        en: "Allows a schema on a private address",
      },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl fix subventions.csv",
      says: {
        fr: "Écrit subventions-corrige.csv et la liste des changements",
        en: "Writes subventions-corrige.csv and the list of changes",
      },
    },
    {
      line: "odl fix subventions.xlsx --ask --output subventions-2024.csv",
      says: { fr: "En répondant pour les cas douteux", en: "Answering for the doubtful cases" },
    },
    { line: "odl fix subventions.csv --dry-run", says: { fr: "Voir sans écrire", en: "See without writing" } },
  ],
  statuses: [
    {
      fr: "la copie est publiable, ou --dry-run a dit ce qui serait fait",
      en: "the copy can be published, or --dry-run said what would be done",
    },
    { fr: "la copie est écrite, et des erreurs y restent", en: "the copy is written, and errors remain in it" },
  ],
  run: async (call) => {
    const { flags, lang, terminal } = call;
    const [file = ""] = call.words;
    const output = flags.output ?? join(dirname(file), `${basename(file, extname(file))}-corrige.csv`);
    refuse(file, output, flags);
    const schema = schemaOption(call);
    try {
      const { openFix } = await import("@opendatalocale/validator/fix");
      const reading = flags.sheet === undefined ? {} : { sheet: flags.sheet };
      const fix = await openFix(() => openFile(file), { ...(schema === undefined ? {} : { schema }), ...reading });
      const accepts = await decisionOf(flags, () => askEachCause(fix, lang, terminal));
      const made = new ProposalCount();
      const left = new ProposalCount();
      const fixing: Required<FixOptions> = {
        accepts,
        asCsv: /\.csv$/i.test(output),
        onChange: (change) => made.note(change),
        onRefusal: (change) => left.note(change),
      };
      if (flags["dry-run"]) for await (const _ of fix.mend(fixing));
      else await writeFixed(fix, { output, lang, fixing });
      const asked = { lang, schema: schema ?? referenceOf(fix.schema) };
      const before = await validateFile(file, { ...asked, ...reading });
      const after = flags["dry-run"]
        ? null
        : await validateFile(output, { ...asked, ...(fixing.asCsv ? { delimiter: "," } : {}) });
      terminal.write(fixSummary({ file, output, fix, made, left, before, after, lang }));
      return after?.failure ? 2 : after === null || after.valid ? 0 : 1;
    } catch (error) {
      const failure = await failureOf(error, lang);
      if (!failure) throw error;
      terminal.writeError(failure);
      return 2;
    }
  },
});

/** The very version that was recognised: what was mended is what is checked. */
function referenceOf({ name, version }: ReportSchema): string {
  return version === null ? name : `${name}@${version}`;
}

interface Choice {
  readonly all?: boolean;
  readonly ask?: boolean;
  readonly only?: string;
}

async function decisionOf(
  { all, ask, only }: Choice,
  askAll: () => Promise<(kind: ChangeKind) => boolean>,
): Promise<(kind: ChangeKind) => boolean> {
  if (only !== undefined) {
    const names = new Set(only.split(",").map((name) => name.trim()));
    for (const name of names)
      if (!changeNames.includes(name))
        throw new UsageError("bad-value", {
          fr: `« ${name} » n’est pas une correction (valeurs possibles : ${changeNames.join(", ")})`,
          en: `"${name}" is no correction (one of: ${changeNames.join(", ")})`,
        });
    return ({ repair }) => names.has(repair);
  }
  if (all) return () => true;
  return ask ? askAll() : ({ confidence }) => confidence === "safe";
}

function refuse(file: string, output: string, flags: Choice & { readonly "dry-run"?: boolean }): void {
  if (file === "-")
    throw new UsageError("file-needed", {
      fr: "odl fix lit son fichier plusieurs fois : donnez un fichier, pas l’entrée standard",
      en: "odl fix reads its file several times: give a file, not the standard input",
    });
  const choices = (["all", "ask", "only"] as const).filter((name) => flags[name] !== undefined);
  if (choices.length > 1)
    throw new UsageError("options-exclude", {
      fr: `Une seule de ces options à la fois : ${choices.map((name) => `--${name}`).join(", ")}`,
      en: `Only one of these options at a time: ${choices.map((name) => `--${name}`).join(", ")}`,
    });
  if (flags["dry-run"]) return;
  if (resolve(file) === resolve(output))
    throw new UsageError("output-is-input", {
      fr: `La copie corrigée écraserait l’original : « ${output} »`,
      en: `The mended copy would overwrite the original: "${output}"`,
    });
  if (!/\.(csv|xlsx)$/i.test(output))
    throw new UsageError("bad-value", {
      fr: `Le fichier corrigé s’écrit en .csv ou .xlsx, pas « ${output} »`,
      en: `The mended file is written as .csv or .xlsx, not "${output}"`,
    });
  for (const path of fixedPaths(output)) refuseExisting(path);
}
