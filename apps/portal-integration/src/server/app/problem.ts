import type { Lang } from "@opendatalocale/report";

/** Every code that a problem may hold. Stable: clients may rely on them. */
export type ProblemCode = keyof typeof catalogue;

const catalogue = {
  "bad-request": { status: 400, fr: "La demande est mal formée.", en: "The request is malformed." },
  unauthorised: {
    status: 401,
    fr: "Cette action demande le jeton d’administration.",
    en: "This action needs the administrator’s token.",
  },
  "admin-disabled": {
    status: 403,
    fr: "L’administration est désactivée : aucun jeton n’est défini (ODL_ADMIN_TOKEN).",
    en: "Administration is disabled: no token is set (ODL_ADMIN_TOKEN).",
  },
  "not-found": { status: 404, fr: "Il n’y a rien à cette adresse.", en: "There is nothing at this address." },
  "too-slow": { status: 408, fr: "La demande n’est pas arrivée à temps.", en: "The request did not arrive in time." },
  "too-large": {
    status: 413,
    fr: "Le fichier dépasse la taille acceptée.",
    en: "The file is larger than accepted.",
  },
  "unsupported-media-type": {
    status: 415,
    fr: "Ce type de contenu n’est pas accepté ici.",
    en: "This type of content is not accepted here.",
  },
  "not-fetched": {
    status: 422,
    fr: "Le fichier n’a pas pu être téléchargé.",
    en: "The file could not be downloaded.",
  },
  "not-a-portal": {
    status: 422,
    fr: "Aucun portail connu n’a été reconnu à cette adresse.",
    en: "No known portal was recognised at this address.",
  },
  "no-write-back": {
    status: 422,
    fr: "Les verdicts ne peuvent pas être écrits sur ce genre de portail.",
    en: "Verdicts cannot be written on this kind of portal.",
  },
  "rate-limited": {
    status: 429,
    fr: "Trop de demandes : patientez un peu.",
    en: "Too many requests: please wait a little.",
  },
  internal: {
    status: 500,
    fr: "Une erreur inattendue s’est produite de notre côté.",
    en: "Something unexpected happened on our side.",
  },
  "not-implemented": {
    status: 501,
    fr: "Cette forme de réponse n’existe pas ici.",
    en: "This form of answer does not exist here.",
  },
  busy: {
    status: 503,
    fr: "Trop de vérifications sont en cours : réessayez dans un instant.",
    en: "Too many checks are under way: try again in a moment.",
  },
  "validation-too-long": {
    status: 503,
    fr: "La vérification a dépassé le temps accordé.",
    en: "The check took longer than allowed.",
  },
  "database-down": {
    status: 503,
    fr: "La base de données ne répond pas : réessayez dans un instant.",
    en: "The database does not answer: try again in a moment.",
  },
  "no-queue": {
    status: 503,
    fr: "La file des tâches n’est pas ouverte.",
    en: "The queue of jobs is not open.",
  },
} as const;

/** What a request cannot have, told as RFC 9457 wants. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  /** A technical word on this very case; never a secret, never a stack. */
  readonly detail: string | null;

  constructor(code: ProblemCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = "Problem";
    this.code = code;
    this.status = catalogue[code].status;
    this.detail = detail;
  }
}

/** The body of an `application/problem+json` answer. */
export function problemBody({ code, status, detail }: Problem, lang: Lang): object {
  const title = catalogue[code][lang];
  return { type: `urn:opendatalocale:problem:${code}`, title, status, code, ...(detail === null ? {} : { detail }) };
}
