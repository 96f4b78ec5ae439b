import type { Lang } from "@opendatalocale/report";
import { named } from "./named.ts";

/** What the public pages say alike: states, verdicts, tables, waiting and failing. */
const fr = {
  states: {
    valid: "Conforme",
    "valid-with-remarks": "Conforme, avec remarques",
    invalid: "Non conforme",
    "not-checked": "Non vérifié",
    expired: "Vérification expirée",
  },
  kinds: named({
    commune: "Communes",
    epci: "EPCI à fiscalité propre",
    ept: "Établissements publics territoriaux",
    departement: "Départements",
    region: "Régions",
    syndicat: "Syndicats",
    ccas: "CCAS",
    autre: "Autres",
  }),
  demonstration:
    "Démonstration. Les noms et les SIREN sont ceux de collectivités qui existent ; leurs portails et leurs fichiers sont inventés : ces verdicts ne disent rien de ce qu’elles publient.",
  waiting: "Chargement…",
  retry: "Réessayer",
  sort: (label: string) => `Trier par « ${label} »`,
  more: (shown: number, total: string) => `Afficher les ${total} lignes (${shown} affichées)`,
  csv: "Télécharger en CSV",
  total: "Total",
  unknown: "Non connu",
  yes: "oui",
  no: "non",
  home: "Observatoire",
  search: "Chercher une organisation ou un jeu de données",
  failures: named({
    "no-schema": "aucun schéma du socle commun n’y est reconnu",
    "no-address": "le portail n’en donne pas l’adresse",
    "audit-failed": "la vérification a échoué plusieurs fois de suite ; elle sera refaite la nuit prochaine",
    timeout: "le serveur n’a pas répondu à temps",
    network: "le serveur est injoignable",
    "not-found": "il n’y a rien à son adresse",
    gone: "il a été supprimé",
    "http-status": "le serveur a répondu par une erreur",
    unauthorised: "l’accès est refusé",
    "rate-limited": "le serveur demande de patienter",
    truncated: "la réponse s’est interrompue en chemin",
    "too-large": "il dépasse la taille que l’audit télécharge",
    "decompression-bomb": "une fois décompressé, il grandit sans mesure",
    "private-address": "son adresse est sur un réseau privé",
    "bad-address": "son adresse n’est ni http ni https",
    robots: "le robots.txt du serveur demande de ne pas le lire",
  }),
  failure: (code: string) => `le fichier n’a pas pu être lu (${code})`,
};

export type PublicWords = typeof fr;

const en: PublicWords = {
  states: {
    valid: "Conforming",
    "valid-with-remarks": "Conforming, with remarks",
    invalid: "Not conforming",
    "not-checked": "Not checked",
    expired: "Check expired",
  },
  kinds: {
    commune: "Communes",
    epci: "EPCI with own taxation",
    ept: "Territorial public establishments",
    departement: "Départements",
    region: "Régions",
    syndicat: "Syndicats",
    ccas: "CCAS",
    autre: "Others",
  },
  demonstration:
    "Demonstration. Names and SIRENs are those of authorities that exist; their portals and files are made up: these verdicts say nothing of what they publish.",
  waiting: "Loading…",
  retry: "Try again",
  sort: (label) => `Sort by “${label}”`,
  more: (shown, total) => `Show all ${total} rows (${shown} shown)`,
  csv: "Download as CSV",
  total: "Total",
  unknown: "Not known",
  yes: "yes",
  no: "no",
  home: "Observatory",
  search: "Search for an organisation or a dataset",
  failures: {
    "no-schema": "no schema of the common base is recognised in it",
    "no-address": "the portal does not give its address",
    "audit-failed": "the check failed several times in a row; it will be done again next night",
    timeout: "the server did not answer in time",
    network: "the server cannot be reached",
    "not-found": "there is nothing at its address",
    gone: "it was deleted",
    "http-status": "the server answered with an error",
    unauthorised: "access is denied",
    "rate-limited": "the server asks for patience",
    truncated: "the answer was cut short",
    "too-large": "it is larger than the audit downloads",
    "decompression-bomb": "unpacked, it grows without measure",
    "private-address": "its address is on a private network",
    "bad-address": "its address is neither http nor https",
    robots: "the server’s robots.txt asks not to read it",
  },
  failure: (code) => `the file could not be read (${code})`,
};

const languages: Readonly<Record<Lang, PublicWords>> = { fr, en };

export function publicWordsIn(lang: Lang): PublicWords {
  return languages[lang];
}

/** Why a file has no verdict, in a clause. */
export function failureIn(code: string, lang: Lang): string {
  const words = publicWordsIn(lang);
  return words.failures[code] ?? words.failure(code);
}
