import { type Lang, plainText } from "@opendatalocale/report";
import { type Authority, type Lookup, sirenIn, type Territories } from "@opendatalocale/territories";
import { UsageError } from "../usage-error.ts";
import { authorityLines } from "./authority-lines.ts";

/** The authority that words mean. Throws a {@link UsageError} that lists the candidates when there is none, or several. */
export async function oneAuthority(territories: Territories, words: string): Promise<Authority> {
  const lookup = await territories.find(words);
  if (lookup.authority) return lookup.authority;
  if (lookup.candidates.length > 0)
    throw new UsageError("ambiguous-authority", {
      fr: ambiguous(words, lookup, "fr"),
      en: ambiguous(words, lookup, "en"),
    });
  throw new UsageError("unknown-authority", unknown(words));
}

function ambiguous(words: string, { candidates, total }: Lookup, lang: Lang): string {
  const asked = plainText(words);
  const list = authorityLines(candidates, lang)
    .map((line) => `\n  ${line}`)
    .join("");
  const more = total - candidates.length;
  return lang === "fr"
    ? `« ${asked} » peut désigner plusieurs collectivités ; reprenez la commande avec un SIREN ou un code (insee:12345 pour un code INSEE) :${list}${more > 0 ? `\n  … et ${more} autres (${total} en tout)` : ""}\n`
    : `"${asked}" may mean several authorities; run the command again with a SIREN or a code (insee:12345 for an INSEE code):${list}${more > 0 ? `\n  … and ${more} more (${total} in all)` : ""}\n`;
}

function unknown(words: string) {
  const asked = plainText(words);
  const isWrong = /^[\d\s]{9,}$/.test(words) && sirenIn(words) === null;
  if (isWrong)
    return {
      fr: `« ${asked} » n’est pas un SIREN ni un SIRET : un chiffre est faux ou manque`,
      en: `"${asked}" is no SIREN nor SIRET: a digit is wrong or missing`,
    };
  return {
    fr: `Aucune collectivité connue ne répond à « ${asked} ». Essayez son SIREN ou son code INSEE ; syndicats et CCAS viennent d’un import (odl territories import)`,
    en: `No known authority answers to "${asked}". Try its SIREN or its INSEE code; syndicats and CCAS come from an import (odl territories import)`,
  };
}
