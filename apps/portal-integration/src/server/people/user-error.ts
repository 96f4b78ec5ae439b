import type { Lang } from "@opendatalocale/report";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";

export type UserErrorCode = "bad-address" | "bad-role" | "no-territory" | "bad-password" | "not-the-same" | "unknown";

/** What prevents `odl-portal user` from doing what it was asked. */
export class UserError extends Error {
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode) {
    super(code);
    this.name = "UserError";
    this.code = code;
  }
}

/** One sentence, with what to do. */
export function userSentence({ code }: UserError, lang: Lang): string {
  const says = {
    "bad-address": { fr: "Il faut une adresse électronique.", en: "An e-mail address is needed." },
    "bad-role": {
      fr: "Le rôle est « admin » ou « editor » : ajoutez --role.",
      en: "The role is “admin” or “editor”: add --role.",
    },
    "no-territory": {
      fr: "Un éditeur travaille pour un ATD : ajoutez --territory et son nom.",
      en: "An editor works for an ATD: add --territory and its name.",
    },
    "bad-password": {
      fr: `Le mot de passe doit compter de ${SHORTEST_PASSWORD} à ${LONGEST_PASSWORD} caractères.`,
      en: `The password must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`,
    },
    "not-the-same": { fr: "Les deux mots de passe diffèrent.", en: "The two passwords differ." },
    unknown: { fr: "Personne n’a cette adresse.", en: "Nobody has this address." },
  };
  return says[code][lang];
}
