import {
  type HarvestError,
  type HarvestErrorCode,
  harvestFailureWords,
  isHarvestErrorCode,
} from "@opendatalocale/harvester";
import { UsageError } from "../usage-error.ts";

/** What prevented a harvest, as a sentence, with what the command line can do about it. */
export function harvestFailure(error: HarvestError, portal: string): UsageError {
  const { code } = error;
  const status = error.status === null ? "" : ` (HTTP ${error.status})`;
  const remedy = remedies[code] === undefined ? "" : ` (${remedies[code]})`;
  const [fr, en] = [harvestFailureWords(code, "fr"), harvestFailureWords(code, "en")];
  return new UsageError(
    code,
    { fr: `${portal} : ${fr}${remedy}${status}`, en: `${portal}: ${en}${remedy}${status}` },
    { cause: error },
  );
}

/** The sentence of a code that an audit notes about a file; the code itself where it is the validator's. */
export function failureSentence(code: string, lang: "fr" | "en"): string {
  if (code === "no-address") return noAddress[lang];
  return isHarvestErrorCode(code) ? harvestFailureWords(code, lang) : code;
}

const noAddress = {
  fr: "le portail ne donne pas l’adresse du fichier",
  en: "the portal gives no address of the file",
} as const;

/** The same words in both languages. */
const remedies: Readonly<Partial<Record<HarvestErrorCode, string>>> = {
  "private-address": "option --allow-private-network",
  "not-a-portal": "option --connector",
  "no-such-organization": "option --organization",
  "state-damaged": "option --state",
  "state-in-use": "option --state",
  unauthorised: "variable OPENDATALOCALE_TOKEN",
};
