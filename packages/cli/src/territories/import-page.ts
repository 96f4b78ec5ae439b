import { type Lang, plainText } from "@opendatalocale/report";
import type { ImportNote, ImportResult, NoMatch, UnmatchedRow } from "@opendatalocale/territories/imports";

/** Unmatched rows shown; the JSON form has more. */
const SHOWN = 20;

/** The account of an import as text for a person. */
export function importPage(result: ImportResult, lang: Lang): string {
  const count = (number: number) => new Intl.NumberFormat(lang === "fr" ? "fr-FR" : "en-GB").format(number);
  const lines = [result.title[lang], `  ${readText(result, lang, count)}`];
  const figures = figuresText(result, lang, count);
  if (figures !== "") {
    lines.push(lang === "fr" ? `  Chiffres : ${figures}` : `  Figures: ${figures}`);
    const vintage = result.vintage ?? (lang === "fr" ? "inconnu" : "unknown");
    lines.push(lang === "fr" ? `  Millésime : ${vintage}` : `  Vintage: ${vintage}`);
  }
  lines.push(...result.notes.map((note) => `  ${noteText(note, lang, count)}`));
  if (result.unmatched.total > 0) lines.push(...unmatchedLines(result, lang, count));
  return `${lines.join("\n")}\n`;
}

type Count = (number: number) => string;

function readText({ rows, matched, added }: ImportResult, lang: Lang, count: Count): string {
  if (lang === "fr") {
    const more = added > 0 ? `, ${count(added)} ajoutées (absentes de la table livrée)` : "";
    return `${count(rows)} lignes lues ; ${count(matched)} collectivités reconnues${more}`;
  }
  const more = added > 0 ? `, ${count(added)} added (not in the packaged table)` : "";
  return `${count(rows)} rows read; ${count(matched)} authorities recognised${more}`;
}

const figureNames = {
  municipal: { fr: "populations municipales", en: "municipal populations" },
  total: { fr: "populations totales", en: "total populations" },
  fte: { fr: "effectifs en équivalents temps plein", en: "staff in full-time equivalents" },
  band: { fr: "tranches d’effectifs", en: "bands of headcount" },
} as const;

function figuresText({ figures }: ImportResult, lang: Lang, count: Count): string {
  const names = ["municipal", "total", "fte", "band"] as const;
  return names
    .filter((name) => figures[name] > 0)
    .map((name) => `${count(figures[name])} ${figureNames[name][lang]}`)
    .join(", ");
}

function unmatchedLines({ unmatched }: ImportResult, lang: Lang, count: Count): string[] {
  const { total, byKind, rows } = unmatched;
  const kinds = Object.entries(byKind).sort(([, a], [, b]) => b - a);
  const detail =
    kinds.length === 0 ? "" : ` (${kinds.map(([kind, number]) => `${plainText(kind)} : ${count(number)}`).join(", ")})`;
  const shown = rows.slice(0, SHOWN);
  const head =
    lang === "fr"
      ? `  Lignes non reconnues : ${count(total)}${detail}`
      : `  Rows not recognised: ${count(total)}${detail}`;
  const cut =
    lang === "fr" ? `    … et ${count(total - shown.length)} autres` : `    … and ${count(total - shown.length)} more`;
  return [head, ...shown.map((row) => `    ${unmatchedText(row, lang)}`), ...(total > shown.length ? [cut] : [])];
}

const reasons: Readonly<Record<NoMatch, Readonly<Record<Lang, string>>>> = {
  "no-code": { fr: "ni SIREN ni code INSEE", en: "neither SIREN nor INSEE code" },
  "bad-siren": { fr: "SIREN faux (un chiffre est faux ou manque)", en: "wrong SIREN (a digit is wrong or missing)" },
  "unknown-siren": { fr: "SIREN inconnu de la table", en: "SIREN not in the table" },
  "unknown-code": { fr: "code INSEE inconnu de la table", en: "INSEE code not in the table" },
};

function unmatchedText({ row, code, name, reason }: UnmatchedRow, lang: Lang): string {
  const what = [code, name ?? ""]
    .map(plainText)
    .filter((part) => part !== "")
    .join(" ");
  return lang === "fr"
    ? `ligne ${row} : ${what} — ${reasons[reason].fr}`
    : `row ${row}: ${what} — ${reasons[reason].en}`;
}

function noteText(note: ImportNote, lang: Lang, count: Count): string {
  const isFrench = lang === "fr";
  switch (note.code) {
    case "former-added-up":
      return isFrench
        ? `${count(note.count)} arrondissements ou anciennes communes additionnés dans leur commune`
        : `${count(note.count)} arrondissements or former communes added up in their commune`;
    case "mayotte-missing":
      return isFrench
        ? "Mayotte manque : l’INSEE publie ses communes dans un fichier à part"
        : "Mayotte is missing: INSEE publishes its communes in a file of its own";
    case "repaired-sirens":
      return isFrench
        ? `${count(note.count)} SIREN débarrassés d’espaces ou de caractères invisibles`
        : `${count(note.count)} SIREN freed from spaces or invisible characters`;
    case "outside":
      return isFrench
        ? `${count(note.count)} organismes qui ne sont pas des collectivités (agences, associations, services de l’État), laissés de côté`
        : `${count(note.count)} bodies that are no local authorities (agencies, associations, State services), left aside`;
    case "vintage-by-figures":
      return isFrench
        ? `Millésime reconnu aux chiffres, qui sont ceux du recensement ${note.vintage}`
        : `Vintage known by the figures, which are those of the census of ${note.vintage}`;
    case "repeated":
      return isFrench
        ? `${count(note.count)} lignes contredisent une ligne plus haut ; la dernière est gardée`
        : `${count(note.count)} rows contradict an earlier one; the last is kept`;
  }
}
