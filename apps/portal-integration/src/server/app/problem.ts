import type { Lang } from "@opendatalocale/report";

/** Every code that a problem may hold. Stable: clients may rely on them. */
export type ProblemCode = keyof typeof catalogue;

const catalogue = {
  "bad-request": { status: 400, fr: "La demande est mal formée.", en: "The request is malformed." },
  unauthorised: {
    status: 401,
    fr: "Cette action demande de se connecter, ou le jeton d’administration.",
    en: "This action needs to be signed in, or the administrator’s token.",
  },
  "wrong-credentials": {
    status: 401,
    fr: "L’adresse ou le mot de passe ne convient pas, ou trop d’essais ont été faits : attendez un quart d’heure, ou demandez un lien par courriel.",
    en: "The address or the password does not fit, or too many tries were made: wait a quarter of an hour, or ask for a link by e-mail.",
  },
  "link-expired": {
    status: 401,
    fr: "Ce lien a déjà servi ou n’est plus valable : demandez-en un autre.",
    en: "This link was used already or is no longer valid: ask for another one.",
  },
  "bad-signature": {
    status: 401,
    fr: "La signature de ce message ne convient pas.",
    en: "The signature of this message does not fit.",
  },
  forbidden: {
    status: 403,
    fr: "Votre rôle ne permet pas cette action.",
    en: "Your role does not allow this action.",
  },
  forgery: {
    status: 403,
    fr: "Cette demande ne vient pas d’une page de ce site. Rechargez la page et recommencez.",
    en: "This request does not come from a page of this site. Reload the page and try again.",
  },
  "not-found": { status: 404, fr: "Il n’y a rien à cette adresse.", en: "There is nothing at this address." },
  conflict: {
    status: 409,
    fr: "Cela existe déjà, ou est encore utilisé.",
    en: "It exists already, or is still in use.",
  },
  "followed-by-atd": {
    status: 409,
    fr: "Un ATD suit cette organisation : son étape se change chez lui.",
    en: "An ATD accompanies this organisation: its stage is changed there.",
  },
  "own-access": {
    status: 409,
    fr: "On ne change pas son propre accès : demandez-le à un autre administrateur, ou à qui tient le serveur.",
    en: "Nobody changes their own access: ask another administrator, or whoever keeps the server.",
  },
  "told-on-portal": {
    status: 409,
    fr: "Nos verdicts sont encore écrits sur ce portail. L’administrateur peut les en retirer (`writeBack: false`) ; `?leave=true` les y laisse.",
    en: "Our verdicts still stand on this portal. The administrator may take them away (`writeBack: false`); `?leave=true` leaves them there.",
  },
  replayed: {
    status: 409,
    fr: "Ce message a déjà été reçu, ou il est trop ancien.",
    en: "This message was received already, or is too old.",
  },
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
  "unknown-authority": {
    status: 422,
    fr: "Aucune collectivité connue ne porte ce SIREN. Déclarez-la par son nom et ses chiffres.",
    en: "No known authority has this SIREN. Declare it by its name and figures.",
  },
  "not-a-list": {
    status: 422,
    fr: "Ce fichier n’est pas une liste de collectivités : il faut une colonne de SIREN ou de codes INSEE.",
    en: "This file is no list of authorities: it needs a column of SIREN or INSEE codes.",
  },
  "cannot-write": {
    status: 422,
    fr: "La convention ne peut pas être écrite.",
    en: "The convention cannot be written.",
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
  "no-secret-key": {
    status: 503,
    fr: "Aucun jeton ne peut être gardé : l’administrateur doit d’abord définir ODL_SECRET_KEY (32 caractères au moins).",
    en: "No token can be kept: the administrator must first set ODL_SECRET_KEY (32 characters at least).",
  },
  "provider-failed": {
    status: 502,
    fr: "Le fournisseur d’identité n’a pas répondu comme attendu : réessayez.",
    en: "The identity provider did not answer as expected: try again.",
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
