import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { plainText } from "@opendatalocale/report";
import { cannotWrite } from "../cannot-write.ts";
import { type CommandCall, defineCommand, type ExitStatus } from "../command.ts";
import { CONFIG_NAME, CONFIG_SCHEMA_URL } from "../config/config-name.ts";
import type { Config } from "../config/config-schema.ts";
import { type CiFile, ciFiles, forges } from "../init/ci-files.ts";
import { filePatterns } from "../init/file-patterns.ts";
import { initWords } from "../init/init-words.ts";
import { type RecognisedFile, recognisedFiles } from "../init/recognised-files.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

const flags = {
  ci: {
    type: "string",
    choices: forges,
    help: {
      fr: "Écrit aussi le fichier d’intégration continue",
      en: "Also writes the file of continuous integration",
    },
  },
  force: {
    type: "boolean",
    help: { fr: "Réécrit les fichiers qui existent déjà", en: "Writes files that exist already anew" },
  },
} as const;

type Call = CommandCall<typeof flags>;

/** Files without a schema that are named. */
const MOST_NAMED = 10;

/** `odl init`: a configuration from what stands in the folder. */
export const command = defineCommand({
  summary: {
    fr: `Écrit ${CONFIG_NAME} d’après les fichiers du dossier`,
    en: `Writes ${CONFIG_NAME} from the files of the folder`,
  },
  usage: { fr: "[dossier]", en: "[folder]" },
  details: {
    fr: "Chaque tableau est reconnu à son contenu, rien n’est demandé. Aucun fichier existant n’est changé sans --force.",
    en: "Each table is recognised by its content, nothing is asked. No existing file is changed without --force.",
  },
  flags,
  words: { min: 0, max: 1 },
  examples: [
    { line: "odl init", says: { fr: "Ici", en: "Here" } },
    {
      line: "odl init --ci github",
      says: { fr: "Et vérifier à chaque envoi sur GitHub", en: "And check with each push to GitHub" },
    },
  ],
  statuses: [
    { fr: "tout est écrit", en: "everything is written" },
    { fr: "un fichier existe déjà : ce qu’il faut y ajouter est affiché", en: "a file exists: what to add is shown" },
  ],
  run: async (call): Promise<ExitStatus> => {
    const [folder = "."] = call.words;
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError("no-folder", {
        fr: `« ${folder} » n’est pas un dossier`,
        en: `"${folder}" is no folder`,
      });
    await writeConfig(folder, call);
    const ci = ciFiles[call.flags.ci ?? ""];
    return ci ? writeCi(folder, ci, call) : 0;
  },
});

async function writeConfig(folder: string, { flags, lang, terminal }: Call): Promise<void> {
  const words = initWords[lang];
  const path = join(folder, CONFIG_NAME);
  if (existsSync(path) && !flags.force) {
    if (flags.ci === undefined)
      throw new UsageError("file-exists", {
        fr: `« ${path} » existe déjà (--force le réécrit)`,
        en: `"${path}" exists already (--force writes it anew)`,
      });
    terminal.writeError(`${words.kept(path)}\n`);
    return;
  }
  const files = await recognisedFiles(folder);
  const checks = checksOf(files);
  if (checks.length === 0)
    throw new UsageError("nothing-recognised", {
      fr: `Aucun fichier de « ${folder} » n’a été reconnu (${files.length} regardé(s)) : nommez un dossier de données, ou voyez odl detect`,
      en: `No file of "${folder}" was recognised (${files.length} looked at): name a folder of data, or see odl detect`,
    });
  const config: Config = { $schema: CONFIG_SCHEMA_URL, ...(lang === "fr" ? {} : { lang }), checks };
  writeOutput(path, `${JSON.stringify(config, null, 2)}\n`);
  const lines = checks.map(({ schema = "", files: patterns }) => words.found(schema, patterns.map(plainText)));
  terminal.write(`${[words.written(path), ...lines, ...unrecognised(files, words), "", words.next].join("\n")}\n`);
}

function checksOf(files: readonly RecognisedFile[]) {
  const schemas = new Set(files.flatMap(({ schema }) => (schema === null ? [] : [schema])));
  return [...schemas].sort().map((schema) => ({ files: filePatterns(schema, files), schema }));
}

/** JSON may be anything (a package, a configuration): only what looks like data is told. */
function unrecognised(files: readonly RecognisedFile[], words: (typeof initWords)["fr"]): string[] {
  const left = files.filter(({ schema, path }) => schema === null && !/\.(json|txt)$/i.test(path));
  if (left.length === 0) return [];
  const named = left.slice(0, MOST_NAMED).map(({ path }) => `  ${plainText(path)}`);
  const more = left.length - named.length;
  return ["", words.unrecognised(left.length), ...named, ...(more > 0 ? [`  … (+ ${more})`] : [])];
}

function writeCi(folder: string, { path: name, content }: CiFile, { flags, lang, terminal }: Call): ExitStatus {
  const words = initWords[lang];
  const path = join(folder, name);
  if (existsSync(path) && !flags.force) {
    terminal.writeError(`${words.toAdd(path)}\n`);
    terminal.write(content);
    return 1;
  }
  makeFolder(dirname(path));
  writeOutput(path, content);
  terminal.write(`${words.written(path)}\n`);
  return 0;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
