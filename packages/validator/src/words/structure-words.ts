import type { Finding } from "@opendatalocale/report";
import { spoken } from "./spoken.ts";

/** What is wrong with the structure of a JSON document, by JSON Schema keyword. */
export function structureWordsFr(finding: Finding): string {
  switch (finding.constraint) {
    case "additionalProperties":
      return `La propriété « ${spoken(finding, "expected")} » n’est pas prévue ici.`;
    case "uniqueItems":
      return "Deux éléments de cette liste sont identiques.";
    case "minItems":
      return `Cette liste doit avoir au moins ${spoken(finding, "expected")} élément(s).`;
    case "maxItems":
      return `Cette liste doit avoir au plus ${spoken(finding, "expected")} élément(s).`;
    default:
      return "Cette partie du document n’a pas la structure demandée.";
  }
}

/** The same in English. */
export function structureWordsEn(finding: Finding): string {
  switch (finding.constraint) {
    case "additionalProperties":
      return `The property "${spoken(finding, "expected")}" is not expected here.`;
    case "uniqueItems":
      return "Two items of this list are the same.";
    case "minItems":
      return `This list must have at least ${spoken(finding, "expected")} item(s).`;
    case "maxItems":
      return `This list must have at most ${spoken(finding, "expected")} item(s).`;
    default:
      return "This part of the document does not have the structure asked for.";
  }
}
