import { type Lang, plainText } from "@opendatalocale/report";
import type { Authority, Figure } from "@opendatalocale/territories";
import { kindNames } from "./kind-names.ts";

const words = {
  fr: {
    siren: "SIREN",
    insee: "Code INSEE",
    code: "Code",
    kind: "Nature",
    category: "Catégorie juridique",
    departements: "Départements",
    region: "Région",
    epci: "EPCI",
    members: "Communes membres",
    postal: "Codes postaux",
    municipal: "Population municipale",
    total: "Population totale",
    fte: "Agents (équivalents temps plein)",
    band: "Tranche d’effectifs salariés",
    unknown: "inconnu",
    colon: " : ",
  },
  en: {
    siren: "SIREN",
    insee: "INSEE code",
    code: "Code",
    kind: "Kind",
    category: "Legal category",
    departements: "Départements",
    region: "Région",
    epci: "EPCI",
    members: "Member communes",
    postal: "Postal codes",
    municipal: "Municipal population",
    total: "Total population",
    fte: "Staff (full-time equivalents)",
    band: "Band of headcount",
    unknown: "unknown",
    colon: ": ",
  },
} as const;

/** An authority as text for a person: each figure with its year and its source, and what is not known said so. */
export function authorityPage(authority: Authority, lang: Lang): string {
  const word = words[lang];
  const { population, staff, members, postalCodes = [] } = authority;
  const form = authority.legalForm === null ? "" : ` (${plainText(authority.legalForm)})`;
  const rows: (readonly [string, string])[] = [[word.siren, authority.siren ?? word.unknown]];
  if (authority.code !== authority.siren)
    rows.push([authority.kind === "commune" ? word.insee : word.code, authority.code]);
  rows.push([word.kind, `${kindNames[authority.kind][lang]}${form}`]);
  if (authority.legalCategory !== null) rows.push([word.category, authority.legalCategory]);
  if (authority.departements.length > 0) rows.push([word.departements, authority.departements.join(", ")]);
  if (authority.region !== null) rows.push([word.region, authority.region]);
  if (authority.epci !== null) rows.push([word.epci, authority.epci]);
  if (members) rows.push([word.members, new Intl.NumberFormat(locale(lang)).format(members.length)]);
  if (postalCodes.length > 0) rows.push([word.postal, postalCodes.join(", ")]);
  rows.push([word.municipal, figureText(population.municipal, lang)], [word.total, figureText(population.total, lang)]);
  rows.push([word.fte, figureText(staff.fte, lang)]);
  rows.push([word.band, staff.band ? dated(bandText(staff.band.code, lang), staff.band, lang) : word.unknown]);
  return `${[plainText(authority.name), ...rows.map(([label, text]) => `  ${label}${word.colon}${text}`)].join("\n")}\n`;
}

function figureText(figure: Figure | null, lang: Lang): string {
  return figure ? dated(new Intl.NumberFormat(locale(lang)).format(figure.value), figure, lang) : words[lang].unknown;
}

function dated(text: string, { vintage, source }: Pick<Figure, "vintage" | "source">, lang: Lang): string {
  return lang === "fr"
    ? `${text} en ${vintage} (${plainText(source)})`
    : `${text} in ${vintage} (${plainText(source)})`;
}

/** https://www.sirene.fr/static-resources/documentation/v_sommaire_311.htm, `trancheEffectifsUniteLegale`. */
const bands: Readonly<Record<string, string>> = {
  "00": "0",
  "01": "1-2",
  "02": "3-5",
  "03": "6-9",
  "11": "10-19",
  "12": "20-49",
  "21": "50-99",
  "22": "100-199",
  "31": "200-249",
  "32": "250-499",
  "41": "500-999",
  "42": "1000-1999",
  "51": "2000-4999",
  "52": "5000-9999",
  "53": "10000+",
};

function bandText(code: string, lang: Lang): string {
  const range = Object.hasOwn(bands, code) ? bands[code] : undefined;
  if (range === undefined)
    return lang === "fr" ? `${plainText(code)}, non renseignée` : `${plainText(code)}, not given`;
  return lang === "fr" ? `${code}, ${range} salariés` : `${code}, ${range} employees`;
}

function locale(lang: Lang): string {
  return lang === "fr" ? "fr-FR" : "en-GB";
}
