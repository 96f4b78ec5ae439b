import type { Lang, Report } from "@opendatalocale/report";

const verdicts = {
  fr: {
    valid: "Publiable",
    "valid-with-remarks": "Publiable avec remarques",
    invalid: "À corriger",
    "not-checked": "Non vérifié",
  },
  en: {
    valid: "Valid",
    "valid-with-remarks": "Valid, with remarks",
    invalid: "To be mended",
    "not-checked": "Not checked",
  },
} as const;
const signs = { valid: "✔", "valid-with-remarks": "✔", invalid: "✘", "not-checked": "?" } as const;
const heads = {
  fr: ["Verdict", "Erreurs", "Remarques", "Schéma", "Fichier"],
  en: ["Verdict", "Errors", "Remarks", "Schema", "File"],
} as const;

type Row = readonly string[];

/** One line a file, under the reports of several files. */
export class ReportSummary {
  readonly #lang: Lang;
  readonly #rows: Row[] = [];

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** Keeps the line only, not the report. */
  add({ verdict, stats, schema, source }: Report): void {
    const counts = verdict === "not-checked" ? ["–", "–"] : [String(stats.errors), String(stats.warnings)];
    const name = source.name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�");
    this.#rows.push([`${signs[verdict]} ${verdicts[this.#lang][verdict]}`, ...counts, schema?.name || "–", name]);
  }

  get text(): string {
    const rows: Row[] = [heads[this.#lang], ...this.#rows];
    const widths = heads.fr.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd(),
      )
      .join("\n");
  }
}
