import type { Lang } from "@opendatalocale/report";

/** Why a schema is a candidate, as data. `columns` counts the file's, `fields` the schema's. */
export type Reason =
  | { readonly code: "named" | "respelt" | "near" | "cells"; readonly columns: number; readonly fields: number }
  | { readonly code: "unexplained"; readonly columns: number }
  | { readonly code: "accepted"; readonly share: number }
  | { readonly code: "file-name"; readonly words: string }
  | { readonly code: "scdl-file-name"; readonly date: string; readonly siren: string }
  | { readonly code: "document" }
  | { readonly code: "address-key"; readonly label: string };

/** A reason, for a person. */
export function reasonWords(reason: Reason, lang: Lang): string {
  return lang === "fr" ? inFrench(reason) : inEnglish(reason);
}

function inFrench(reason: Reason): string {
  switch (reason.code) {
    case "named":
      return `${columnsFr(reason.columns)} sur les ${reason.fields} du schéma ${reason.columns > 1 ? "portent leur" : "porte son"} nom exact`;
    case "respelt":
      return `${columnsFr(reason.columns)} sous un nom connu, ou aux majuscules et accents près`;
    case "near":
      return `${columnsFr(reason.columns)} sous un nom voisin`;
    case "cells":
      return `${columnsFr(reason.columns)} reconnue${reason.columns > 1 ? "s" : ""} au contenu seul`;
    case "unexplained":
      return `${columnsFr(reason.columns)} que le schéma ne connaît pas`;
    case "accepted":
      return `${percent(reason.share)} des valeurs regardées conviennent au schéma`;
    case "file-name":
      return `le nom du fichier dit « ${reason.words} »`;
    case "scdl-file-name":
      return `le nom du fichier suit le guide du socle (date ${reason.date}, SIREN ${reason.siren})`;
    case "document":
      return "le document JSON a la forme que le schéma décrit";
    case "address-key":
      return `la colonne « ${reason.label} » est la clé que seules les bases d’adresses ont`;
  }
}

function inEnglish(reason: Reason): string {
  switch (reason.code) {
    case "named":
      return `${columnsEn(reason.columns)} out of the schema’s ${reason.fields} under the exact name`;
    case "respelt":
      return `${columnsEn(reason.columns)} under a known name, or in another case or without accents`;
    case "near":
      return `${columnsEn(reason.columns)} under a similar name`;
    case "cells":
      return `${columnsEn(reason.columns)} recognised by the cells alone`;
    case "unexplained":
      return `${columnsEn(reason.columns)} that the schema does not know`;
    case "accepted":
      return `${percent(reason.share)} of the values looked at suit the schema`;
    case "file-name":
      return `the file name says "${reason.words}"`;
    case "scdl-file-name":
      return `the file name follows the SCDL guide (date ${reason.date}, SIREN ${reason.siren})`;
    case "document":
      return "the JSON document has the shape that the schema describes";
    case "address-key":
      return `the column "${reason.label}" is the key that only address bases have`;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function columnsFr(count: number): string {
  return `${count} colonne${count > 1 ? "s" : ""}`;
}

function columnsEn(count: number): string {
  return `${count} column${count > 1 ? "s" : ""}`;
}
