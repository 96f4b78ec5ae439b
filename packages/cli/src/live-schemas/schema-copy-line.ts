import type { Lang } from "@opendatalocale/report";
import type { SchemaCopy } from "./live-schema.ts";

/** One line that says which copy of a schema is used. */
export function schemaCopyLine({ id, version, address, sha256, date, origin }: SchemaCopy, lang: Lang): string {
  const day = date.slice(0, 10);
  const short = sha256.slice(0, 12);
  const words = {
    fr: {
      downloaded: `téléchargé de ${address}`,
      kept: `copie gardée depuis le ${day}, venue de ${address}`,
      offline: `copie gardée depuis le ${day}, venue de ${address} ; le catalogue n’a pas répondu, une version plus récente existe peut-être`,
    },
    en: {
      downloaded: `downloaded from ${address}`,
      kept: `copy kept since ${day}, from ${address}`,
      offline: `copy kept since ${day}, from ${address}; the catalogue did not answer, there may be a newer version`,
    },
  }[lang];
  const head = lang === "fr" ? "Schéma" : "Schema";
  return `${head} ${id}@${version}${lang === "fr" ? " :" : ":"} ${words[origin]} (sha256 ${short}…)\n`;
}
