import type { Block } from "../document.ts";
import { says } from "../inlines.ts";

/** The model is CC-BY-SA: its authors and its licence stay in every document made from it. */
export function credits(): Block[] {
  return [
    {
      kind: "note",
      inlines: says`D’après le modèle de convention d’OpenDataFrance (version 2.0, juillet 2022), lui-même issu de celui du GIP Ternum BFC (avril 2017) ; texte réécrit et mis à jour par OpenDataLocale. Licence : CC-BY-SA.`,
    },
  ];
}
