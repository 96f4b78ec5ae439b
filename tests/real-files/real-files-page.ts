import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@opendatalocale/report";
import { changeReason } from "@opendatalocale/validator/fix";
import { sampleSchemas, samples } from "../samples/sample-schemas.ts";
import { type MendedSample, mendSample } from "./mended-sample.ts";
import { whyItRemains } from "./why-it-remains.ts";

/** Published files of the schemas we know, by path, each with its schema; those that are published for real bear `reel-` in their name. */
export function realFiles(): [path: string, schema: string][] {
  if (!existsSync(samples)) return [];
  return Object.entries(sampleSchemas).flatMap(([folder, schema]) =>
    (existsSync(join(samples, folder)) ? readdirSync(join(samples, folder)) : [])
      .filter((file) => /\.(csv|xlsx|ods)$/.test(file))
      .sort()
      .map((file): [string, string] => [`${folder}/${file}`, schema]),
  );
}

/** `docs/real-files.md`. */
export async function realFilesPage(): Promise<string> {
  const mended: MendedSample[] = [];
  for (const [path, schema] of realFiles()) mended.push(await mendSample(path, schema));
  const real = mended.filter(({ path }) => path.includes("/reel-"));
  const examples = mended.filter(({ path }) => !path.includes("/reel-"));
  return `${[
    "# Ce que deviennent des fichiers publiés",
    "",
    "Écrit par `pnpm real-files`. Chaque fichier est vérifié, corrigé par `odl fix` avec les seules corrections sûres, puis avec toutes, et vérifié à nouveau.",
    "Les erreurs d’une colonne mal nommée ne se voient pas : « colonnes reconnues » les compte une fois les noms remis, rien d’autre n’étant corrigé.",
    "",
    "## Fichiers publiés",
    "",
    ...summary(real),
    "## Exemples des dépôts de schémas",
    "",
    ...summary(examples),
    ...real.flatMap(section),
  ].join("\n")}\n`;
}

const verdicts: Readonly<Record<Report["verdict"], string>> = {
  valid: "publiable",
  "valid-with-remarks": "publiable avec remarques",
  invalid: "à corriger",
  "not-checked": "non vérifié",
};

function summary(files: readonly MendedSample[]): string[] {
  return [
    ...tableHead([
      "fichier",
      "lignes",
      "erreurs avant",
      "colonnes reconnues",
      "corrections sûres",
      "toutes",
      "verdict avant → après",
    ]),
    ...files.map(({ path, rows, before, known, safe, all }) =>
      tableRow([
        path,
        ...[rows, before.errors, known.errors, safe.errors, all.errors].map(String),
        `${verdicts[before.verdict]} → ${verdicts[all.verdict]}`,
      ]),
    ),
    "",
  ];
}

function section({ path, repairs, remaining }: MendedSample): string[] {
  return [
    `## ${path}`,
    "",
    ...tableHead(["correction", "colonne", "fois", "", "par exemple"]),
    ...[...repairs]
      .sort(byName)
      .map(({ repair, field, occurrences, confidence, samples: [{ before, after }] }) =>
        tableRow([
          changeReason(repair, "fr"),
          field,
          String(occurrences),
          confidence === "safe" ? "sûre" : "à confirmer",
          before === "" ? "" : `« ${short(before)} » → « ${short(after)} »`,
        ]),
      ),
    "",
    remaining.length === 0 ? "Il ne reste aucune erreur." : "Ce qui reste, et pourquoi :",
    "",
    ...remaining.map((cause) => `- ${plain(cause.message)} (${cause.occurrences} fois) ${whyItRemains(cause)}`),
    ...(remaining.length === 0 ? [] : [""]),
  ];
}

function byName(one: MendedSample["repairs"][number], other: MendedSample["repairs"][number]): number {
  return (
    other.occurrences - one.occurrences || (`${one.repair} ${one.field}` < `${other.repair} ${other.field}` ? -1 : 1)
  );
}

function tableHead(cells: readonly string[]): string[] {
  return [tableRow(cells), tableRow(cells.map(() => "---"))];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(plain).join(" | ")} |`;
}

function short(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}

/** One line that Markdown shows as it is. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|<>`*_[\]]/g, "\\$&");
}
