import type { Lang } from "@opendatalocale/report";

export type OutlinesErrorCode =
  | "not-found"
  | "too-large"
  | "not-json"
  | "not-outlines"
  | "not-degrees"
  | "too-many"
  | "nothing-known"
  | "no-authorities";

/** Why a file of outlines was not imported. Nothing of it is kept then. */
export class OutlinesError extends Error {
  readonly code: OutlinesErrorCode;
  readonly detail: string;

  constructor(code: OutlinesErrorCode, detail = "") {
    super(`${code} ${detail}`.trim());
    this.name = "OutlinesError";
    this.code = code;
    this.detail = detail;
  }
}

/** One sentence for the operator, with what to do. */
export function outlinesSentence({ code, detail }: OutlinesError, lang: Lang): string {
  const says = {
    "not-found": {
      fr: `Le fichier ne peut pas être lu : ${detail}.`,
      en: `The file cannot be read: ${detail}.`,
    },
    "too-large": {
      fr: `Le fichier dépasse ${detail} Mo. Prenez des contours plus généralisés (par exemple à 100 m).`,
      en: `The file is larger than ${detail} MB. Take more general outlines (100 m for instance).`,
    },
    "not-json": {
      fr: "Ce n’est pas du JSON. Donnez un fichier GeoJSON ou TopoJSON, décompressé.",
      en: "This is not JSON. Give a GeoJSON or TopoJSON file, unpacked.",
    },
    "not-outlines": {
      fr: `Ce n’est ni un GeoJSON (FeatureCollection) ni un TopoJSON de polygones : ${detail}.`,
      en: `This is neither a GeoJSON (FeatureCollection) nor a TopoJSON of polygons: ${detail}.`,
    },
    "not-degrees": {
      fr: `Des coordonnées ne sont pas des degrés (${detail}). Reprojetez le fichier en WGS 84 (EPSG:4326).`,
      en: `Some coordinates are not degrees (${detail}). Reproject the file to WGS 84 (EPSG:4326).`,
    },
    "too-many": {
      fr: `Le fichier a trop de formes ou de points (${detail}). Prenez des contours plus généralisés.`,
      en: `The file has too many shapes or points (${detail}). Take more general outlines.`,
    },
    "nothing-known": {
      fr: `Aucune forme ne porte le code INSEE d’une commune ou le SIREN d’un EPCI d’aujourd’hui. Propriétés lues : ${detail}.`,
      en: `No shape bears the INSEE code of a commune or the SIREN of an EPCI of today. Properties read: ${detail}.`,
    },
    "no-authorities": {
      fr: "Le référentiel des autorités n’est pas encore chargé. Lancez une fois « odl-portal serve », puis recommencez.",
      en: "The table of authorities is not loaded yet. Run “odl-portal serve” once, then start again.",
    },
  };
  return says[code][lang];
}
