import type { HarvestError, HarvestErrorCode } from "@opendatalocale/harvester";
import type { Bilingual } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** What prevented a harvest, as a sentence. */
export function harvestFailure(error: HarvestError, portal: string): UsageError {
  const { fr, en } = sentences[error.code];
  const status = error.status === null ? "" : ` (HTTP ${error.status})`;
  return new UsageError(
    error.code,
    { fr: `${portal} : ${fr}${status}`, en: `${portal}: ${en}${status}` },
    { cause: error },
  );
}

const sentences: Readonly<Record<HarvestErrorCode, Bilingual>> = {
  "bad-address": { fr: "ce n’est pas une adresse http ou https", en: "this is no http or https address" },
  "private-address": {
    fr: "cette adresse est sur un réseau privé (option --allow-private-network)",
    en: "this address is on a private network (option --allow-private-network)",
  },
  "too-many-redirects": { fr: "le serveur renvoie trop de fois ailleurs", en: "the server redirects too many times" },
  "redirect-loop": { fr: "le serveur renvoie sans fin sur lui-même", en: "the server redirects in a circle" },
  timeout: { fr: "le serveur n’a pas répondu à temps", en: "the server did not answer in time" },
  aborted: { fr: "interrompu", en: "interrupted" },
  network: { fr: "le serveur est injoignable", en: "the server cannot be reached" },
  truncated: { fr: "la réponse s’est interrompue en chemin", en: "the answer was cut short" },
  "too-large": { fr: "la réponse dépasse la taille acceptée", en: "the answer is larger than accepted" },
  "decompression-bomb": {
    fr: "la réponse compressée grandit sans mesure : elle est refusée",
    en: "the compressed answer grows without measure: it is refused",
  },
  "bad-encoding": { fr: "la réponse est mal compressée", en: "the answer is badly compressed" },
  robots: {
    fr: "le fichier robots.txt de ce serveur demande de ne pas lire cette adresse",
    en: "the robots.txt of this server asks not to read this address",
  },
  "http-status": { fr: "le serveur a répondu par une erreur", en: "the server answered with an error" },
  gone: { fr: "ce contenu a été supprimé", en: "this content was deleted" },
  "not-found": { fr: "il n’y a rien à cette adresse", en: "there is nothing at this address" },
  unauthorised: {
    fr: "l’accès est refusé (variable OPENDATALOCALE_TOKEN)",
    en: "access is denied (variable OPENDATALOCALE_TOKEN)",
  },
  "rate-limited": {
    fr: "le serveur demande de patienter ; réessayez plus tard",
    en: "the server asks for patience; try later",
  },
  "not-a-portal": {
    fr: "aucun portail connu n’a été reconnu à cette adresse (option --connector pour le nommer)",
    en: "no known portal was recognised at this address (option --connector to name it)",
  },
  "no-such-organization": {
    fr: "ce portail ne connaît pas cette organisation, ou elle n’y publie rien (option --organization)",
    en: "this portal does not know this organisation, or it publishes nothing there (option --organization)",
  },
  "bad-answer": {
    fr: "le serveur a répondu autre chose que ce qu’il annonce",
    en: "the server answered something else than it announces",
  },
  "paging-stuck": { fr: "le portail donne sans fin la même page", en: "the portal gives the same page for ever" },
  "state-damaged": {
    fr: "le dossier de la moisson est abîmé ; supprimez-le pour recommencer (option --state)",
    en: "the folder of the harvest is damaged; delete it to begin anew (option --state)",
  },
  "state-in-use": {
    fr: "le dossier de la moisson sert à une autre moisson (option --state)",
    en: "the folder of the harvest is used by another harvest (option --state)",
  },
};
