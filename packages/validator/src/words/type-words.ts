import type { Finding } from "@opendatalocale/report";
import { spoken, spokenList } from "./spoken.ts";

/** What a cell of each type must look like, to end the sentence « … n’est pas … ». */
export function expectedTypeFr(finding: Finding): string {
  const format = spoken(finding, "format");
  switch (spoken(finding, "fieldType")) {
    case "date":
      return `une date qui existe, écrite ${dateShape(format, "AAAA-MM-JJ", "AAAA", "MM", "JJ")}`;
    case "datetime":
      return "une date et une heure, écrites comme 2023-12-01T10:30:00";
    case "time":
      return "une heure, écrite comme 10:30:00";
    case "number":
      return "un nombre (chiffres, et un point pour les décimales)";
    case "integer":
      return "un nombre entier";
    case "year":
      return "une année sur quatre chiffres";
    case "yearmonth":
      return "un mois écrit AAAA-MM";
    case "duration":
      return "une durée écrite comme P1DT12H";
    case "boolean":
      return `une des valeurs ${[...spokenList(finding, "trueValues"), ...spokenList(finding, "falseValues")].map((value) => `« ${value} »`).join(", ")}`;
    case "geopoint":
      return format === "array" ? "un point écrit [longitude, latitude]" : "un point écrit longitude, latitude";
    case "array":
      return 'une liste JSON, écrite comme ["a","b"]';
    case "object":
    case "geojson":
    case "topojson":
      return "un objet JSON";
    default:
      return textFormatsFr[format] ?? "une valeur du type attendu";
  }
}

/** The same in English, to end the sentence "… is not …". */
export function expectedTypeEn(finding: Finding): string {
  const format = spoken(finding, "format");
  switch (spoken(finding, "fieldType")) {
    case "date":
      return `a date that exists, written ${dateShape(format, "YYYY-MM-DD", "YYYY", "MM", "DD")}`;
    case "datetime":
      return "a date and time written like 2023-12-01T10:30:00";
    case "time":
      return "a time written like 10:30:00";
    case "number":
      return "a number (digits, and a decimal point)";
    case "integer":
      return "a whole number";
    case "year":
      return "a four-digit year";
    case "yearmonth":
      return "a month written YYYY-MM";
    case "duration":
      return "a duration written like P1DT12H";
    case "boolean":
      return `one of ${[...spokenList(finding, "trueValues"), ...spokenList(finding, "falseValues")].map((value) => `"${value}"`).join(", ")}`;
    case "geopoint":
      return format === "array" ? "a point written [longitude, latitude]" : "a point written longitude, latitude";
    case "array":
      return 'a JSON list written like ["a","b"]';
    case "object":
    case "geojson":
    case "topojson":
      return "a JSON object";
    default:
      return textFormatsEn[format] ?? "a value of the expected type";
  }
}

const textFormatsFr: Readonly<Record<string, string>> = {
  email: "une adresse électronique",
  uri: "une adresse internet complète (elle commence par https://)",
  uuid: "un identifiant UUID",
  binary: "un contenu codé en base64",
};
const textFormatsEn: Readonly<Record<string, string>> = {
  email: "an email address",
  uri: "a full internet address (it begins with https://)",
  uuid: "a UUID",
  binary: "base64 content",
};

function dateShape(format: string, usual: string, year: string, month: string, day: string): string {
  if (!format.includes("%")) return usual;
  return format.replace("%Y", year).replace("%m", month).replace("%d", day);
}
