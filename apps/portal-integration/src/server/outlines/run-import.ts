import type { Lang } from "@opendatalocale/report";
import { openDatabase } from "../database/open-database.ts";
import { loadAuthorities } from "../store/load-authorities.ts";
import { importOutlines } from "./import-outlines.ts";

/** `odl-portal import-outlines <file>`: what was done, in a sentence. */
export async function runImport(
  place: Parameters<typeof openDatabase>[0],
  { path, source, lang }: { readonly path: string; readonly source: string | undefined; readonly lang: Lang },
): Promise<string> {
  const { database, close } = await openDatabase(place);
  try {
    await loadAuthorities(database);
    const { level, imported, ignored } = await importOutlines(database, path, source);
    const what = { commune: { fr: "communes", en: "communes" }, epci: { fr: "EPCI", en: "EPCI" } }[level][lang];
    return lang === "fr"
      ? `Contours importés : ${imported} ${what} ; ${ignored} formes sans autorité d’aujourd’hui.`
      : `Outlines imported: ${imported} ${what}; ${ignored} shapes without an authority of today.`;
  } finally {
    await close();
  }
}
