import { plainText } from "@opendatalocale/report";
import type { Authority, Candidate, Lookup, Territories } from "@opendatalocale/territories";
import type { Bilingual } from "../command.ts";
import { UsageError } from "../usage-error.ts";
import { kindNames } from "./kind-names.ts";

/** The authority that words mean. Throws a {@link UsageError} that lists the candidates when there is none, or several. */
export async function oneAuthority(territories: Territories, words: string): Promise<Authority> {
  const lookup = await territories.find(words);
  if (lookup.authority) return lookup.authority;
  throw new UsageError(
    lookup.candidates.length === 0 ? "unknown-authority" : "ambiguous-authority",
    sentence(words, lookup),
  );
}

function sentence(words: string, { candidates, total }: Lookup): Bilingual {
  const asked = plainText(words);
  if (candidates.length === 0)
    return {
      fr: `Aucune collectivité connue ne répond à « ${asked} ». Essayez son numéro SIREN ou son code INSEE`,
      en: `No known authority answers to "${asked}". Try its SIREN or its INSEE code`,
    };
  const list = candidates.map((one) => `\n  ${line(one)}`).join("");
  const more = total - candidates.length;
  return {
    fr: `« ${asked} » peut désigner plusieurs collectivités ; reprenez la commande avec un code :${list}${more > 0 ? `\n  et ${more} autres (${total} en tout)` : ""}\n`,
    en: `"${asked}" may mean several authorities; run the command again with a code:${list}${more > 0 ? `\n  and ${more} more (${total} in all)` : ""}\n`,
  };
}

function line({ authority }: Candidate): string {
  const { code, name, kind, departements } = authority;
  return `${code.padEnd(9)}  ${name} (${kindNames[kind].fr}${departements.length > 0 ? `, ${departements.join(", ")}` : ""})`;
}
