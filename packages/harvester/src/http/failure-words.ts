import type { HarvestErrorCode } from "./harvest-error.ts";

/** What prevented a harvest, as the end of a sentence that began with the portal's name. */
export function harvestFailureWords(code: HarvestErrorCode, lang: "fr" | "en"): string {
  return sentences[code][lang];
}

/** True for a code of this package, where a file's failure may be the validator's too. */
export function isHarvestErrorCode(code: string): code is HarvestErrorCode {
  return Object.hasOwn(sentences, code);
}

const sentences: Readonly<Record<HarvestErrorCode, { readonly fr: string; readonly en: string }>> = {
  "bad-address": { fr: "ce n’est pas une adresse http ou https", en: "this is no http or https address" },
  "private-address": {
    fr: "cette adresse est sur un réseau privé",
    en: "this address is on a private network",
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
    fr: "l’accès est refusé",
    en: "access is denied",
  },
  "rate-limited": {
    fr: "le serveur demande de patienter ; réessayez plus tard",
    en: "the server asks for patience; try later",
  },
  "not-a-portal": {
    fr: "aucun portail connu n’a été reconnu à cette adresse",
    en: "no known portal was recognised at this address",
  },
  "no-such-organization": {
    fr: "ce portail ne connaît pas cette organisation, ou elle n’y publie rien",
    en: "this portal does not know this organisation, or it publishes nothing there",
  },
  "bad-answer": {
    fr: "le serveur a répondu autre chose que ce qu’il annonce",
    en: "the server answered something else than it announces",
  },
  "paging-stuck": { fr: "le portail donne sans fin la même page", en: "the portal gives the same page for ever" },
  "state-damaged": {
    fr: "le dossier de la moisson est abîmé ; supprimez-le pour recommencer",
    en: "the folder of the harvest is damaged; delete it to begin anew",
  },
  "state-in-use": {
    fr: "le dossier de la moisson sert à une autre moisson",
    en: "the folder of the harvest is used by another harvest",
  },
};
