import { openTable, type RowBlock, type Table } from "@opendatalocale/tabular";
import { openFile, streamSource } from "@opendatalocale/tabular/node";
import {
  ImportError,
  type ImportErrorCode,
  type ImportResult,
  importHeaderScore,
  importTable,
} from "@opendatalocale/territories/imports";
import { type Bilingual, type CommandCall, defineCommand, type ExitStatus } from "../../command.ts";
import { failureOf } from "../../fix/fix-failure.ts";
import { ProgressLine } from "../../progress-line.ts";
import { figureFolder, keepFigures } from "../../territories/figure-store.ts";
import { importPage } from "../../territories/import-page.ts";
import { keptFigures } from "../../territories/known-territories.ts";
import { UsageError } from "../../usage-error.ts";

const flags = {
  vintage: {
    type: "string",
    value: { fr: "année", en: "year" },
    help: {
      fr: "Année des chiffres, si le fichier ne la dit pas : celle du recensement pour une population",
      en: "Year of the figures, where the file does not tell it: that of the census for a population",
    },
  },
  sheet: {
    type: "string",
    value: { fr: "feuille", en: "sheet" },
    help: { fr: "Feuille du classeur à lire", en: "Sheet of the workbook to read" },
  },
  "dry-run": {
    type: "boolean",
    help: { fr: "Dit ce qui serait importé, sans rien garder", en: "Says what would be imported, and keeps nothing" },
  },
  format: {
    type: "string",
    short: "f",
    choices: ["text", "json"],
    help: { fr: "Forme du compte rendu (text par défaut)", en: "Form of the account (default: text)" },
  },
} as const;

type Call = CommandCall<typeof flags>;

/** `odl territories import`: keeps the figures of a file that authorities hold. */
export const command = defineCommand({
  summary: {
    fr: "Importe populations et effectifs d’un fichier INSEE, DGCL, BANATIC, OFGL, Sirene ou d’une liste",
    en: "Imports populations and staff from a file of INSEE, DGCL, BANATIC, OFGL, Sirene or from a list",
  },
  usage: { fr: "<fichier>", en: "<file>" },
  details: {
    fr: "Le format est reconnu au contenu. Les chiffres sont gardés sur cette machine, avec leur source et leur millésime ; les commandes suivantes s’en servent, hors ligne.",
    en: "The format is known by its content. Figures are kept on this machine with their source and vintage; later commands use them, offline.",
  },
  flags,
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl territories import StockUniteLegale_utf8.csv",
      says: { fr: "Les tranches d’effectifs de la base Sirene", en: "The bands of headcount of the Sirene register" },
    },
    {
      line: "odl territories import mes-communes.xlsx --vintage 2026",
      says: {
        fr: "Sa propre liste, avec les équivalents temps plein",
        en: "One’s own list, with full-time equivalents",
      },
    },
    {
      line: "odl territories import donnees_communes.csv --dry-run",
      says: { fr: "Voir sans rien garder", en: "Look and keep nothing" },
    },
  ],
  statuses: [
    { fr: "le fichier est lu, ses chiffres gardés s’il en a", en: "the file is read, its figures kept if it has some" },
    { fr: "ne sert pas ici", en: "not used here" },
  ],
  run: async (call): Promise<ExitStatus> => {
    const vintage = vintageIn(call.flags.vintage);
    try {
      const result = await read(call, vintage);
      return await conclude(result, call);
    } catch (error) {
      const said = error instanceof ImportError ? refusal(error.code, call) : await failureOf(error, call.lang);
      if (said === null) throw error;
      call.terminal.writeError(said);
      return 2;
    }
  },
});

async function read(
  { words: [path = ""], flags: asked, lang, terminal }: Call,
  vintage: string | null,
): Promise<ImportResult> {
  const source = path === "-" ? streamSource("-", terminal.stdin()) : openFile(path);
  try {
    const table = await openTable(source, {
      headerScore: importHeaderScore,
      ...(asked.sheet === undefined ? {} : { sheet: asked.sheet }),
    });
    const line = new ProgressLine(terminal, lang, performance.now());
    const result = await importTable(
      { labels: table.labels, rows: watched(table, line) },
      { ...(vintage === null ? {} : { vintage }), known: await keptFigures("added", { lang, terminal }) },
    );
    line.clear();
    return result;
  } finally {
    await source.close();
  }
}

async function* watched(table: Table, line: ProgressLine): AsyncGenerator<RowBlock, void, void> {
  let rows = 0;
  for await (const block of table.blocks()) {
    yield block;
    rows += block.rows;
    line.update({ rows, bytes: table.bytesRead(), size: table.size }, performance.now());
  }
}

async function conclude(result: ImportResult, { flags: asked, lang, terminal }: Call): Promise<ExitStatus> {
  const { set, ...account } = result;
  terminal.write(asked.format === "json" ? `${JSON.stringify(account, null, 2)}\n` : importPage(result, lang));
  const hasFigures = Object.values(result.figures).some((count) => count > 0);
  if (set === null && hasFigures) {
    terminal.writeError(
      lang === "fr"
        ? "odl: Ni les colonnes ni les chiffres ne disent leur année : ajoutez --vintage, celle du recensement (2023…) pour une population. Rien n’est gardé [unknown-vintage]\n"
        : "odl: Neither the columns nor the figures tell their year: add --vintage, that of the census (2023…) for a population. Nothing is kept [unknown-vintage]\n",
    );
    return 2;
  }
  if (set === null || asked["dry-run"]) {
    if (asked.format !== "json") terminal.write(`${hasFigures ? nothingKept[lang] : noFigure[lang]}\n`);
    return result.matched + result.added > 0 ? 0 : 2;
  }
  return keep(set, asked.format === "json", lang, terminal);
}

const nothingKept = { fr: "Rien n’est gardé.", en: "Nothing is kept." };
const noFigure = {
  fr: "Rien n’est gardé : aucune colonne ne porte d’effectif ou de population (« etp », par exemple).",
  en: 'Nothing is kept: no column bears a headcount or a population ("etp", for instance).',
};

async function keep(
  set: NonNullable<ImportResult["set"]>,
  isQuiet: boolean,
  lang: Call["lang"],
  terminal: Call["terminal"],
): Promise<ExitStatus> {
  const folder = figureFolder(process.env);
  try {
    const paths = await keepFigures(folder, set, new Date().toISOString());
    if (!isQuiet)
      terminal.write(paths.map((path) => (lang === "fr" ? `Gardé dans ${path}\n` : `Kept in ${path}\n`)).join(""));
    return 0;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    terminal.writeError(
      lang === "fr"
        ? `odl: Impossible d’écrire dans ${folder} (${error.code}). Rien n’est gardé [not-writable]\n`
        : `odl: Cannot write in ${folder} (${error.code}). Nothing is kept [not-writable]\n`,
    );
    return 2;
  }
}

const refusals: Readonly<Record<ImportErrorCode, Bilingual>> = {
  "unknown-format": {
    fr: "Format non reconnu : il faut au moins une colonne de SIREN ou de codes INSEE. Fichiers connus : INSEE (donnees_communes, ensemble), DGCL, BANATIC, OFGL, Géoclip, Sirene, liste d’ODF",
    en: "Unknown format: at least a column of SIREN or INSEE codes is needed. Known files: INSEE (donnees_communes, ensemble), DGCL, BANATIC, OFGL, Géoclip, Sirene, ODF’s list",
  },
  "too-many-authorities": {
    fr: "Le fichier nomme plus d’un million de collectivités : il n’y en a pas tant. Rien n’est gardé",
    en: "The file names more than a million authorities: there are not so many. Nothing is kept",
  },
};

function refusal(code: ImportErrorCode, { lang }: Call): string {
  return `odl: ${refusals[code][lang]} [${code}]\n`;
}

function vintageIn(text: string | undefined): string | null {
  if (text === undefined || /^(19|20)\d{2}$/.test(text)) return text ?? null;
  throw new UsageError("bad-value", {
    fr: `--vintage attend une année, pas « ${text} »`,
    en: `--vintage needs a year, not "${text}"`,
  });
}
