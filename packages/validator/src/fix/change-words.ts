import type { Lang } from "@opendatalocale/report";
import { repairs } from "../repairs.generated.ts";

const ofTheFile: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  encoding: { fr: "Texte écrit en UTF-8", en: "Text written in UTF-8" },
  "byte-order-mark": { fr: "Marque d’ordre des octets enlevée", en: "Byte order mark removed" },
  separator: { fr: "Colonnes séparées par des virgules", en: "Columns separated by commas" },
  "line-ends": { fr: "Fins de ligne toutes pareilles", en: "Line ends all alike" },
  quote: { fr: "Guillemet isolé écrit comme un caractère", en: "Lone quote written as a character" },
  "rename-column": { fr: "Colonne renommée", en: "Column renamed" },
  "reorder-columns": { fr: "Colonnes remises dans l’ordre du schéma", en: "Columns put in the schema’s order" },
  "add-column": { fr: "Colonne facultative ajoutée, vide", en: "Optional column added, empty" },
  "empty-column": { fr: "Colonne sans nom et sans contenu enlevée", en: "Column without name or content removed" },
  "title-row": { fr: "Ligne au-dessus de l’en-tête mise de côté", en: "Row above the header set aside" },
  "short-row": { fr: "Ligne complétée par des cellules vides", en: "Row completed with empty cells" },
  "long-row": { fr: "Cellules vides au-delà de l’en-tête enlevées", en: "Empty cells beyond the header removed" },
  "blank-row": { fr: "Ligne vide enlevée", en: "Blank row removed" },
  "total-row": { fr: "Ligne de total mise de côté", en: "Total row set aside" },
  "swapped-coordinates": {
    fr: "Longitude et latitude remises dans leurs colonnes",
    en: "Longitude and latitude put back in their columns",
  },
  formula: { fr: "Formule rendue inoffensive", en: "Formula made harmless" },
};

/** What a change did, for a person. */
export function changeReason(repair: string, lang: Lang): string {
  return ofTheFile[repair]?.[lang] ?? repairs.find(({ name }) => name === repair)?.reason[lang] ?? repair;
}

/** Every name that a change may bear. */
export const changeNames: readonly string[] = [...Object.keys(ofTheFile), ...repairs.map(({ name }) => name)].sort();
