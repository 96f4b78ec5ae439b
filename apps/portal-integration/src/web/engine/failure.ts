import { TableError } from "@opendatalocale/tabular";
import { CheckFailure, failureWords } from "@opendatalocale/validator";
import type { Failure } from "./protocol.ts";

/** What prevented the work, in both languages; null for a bug. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof TableError || error instanceof CheckFailure)) return null;
  const { code, params } = error;
  const own = ofThisPage[code];
  if (own) return { code, ...own };
  const [fr, en] = [failureWords(code, params, "fr"), failureWords(code, params, "en")];
  return { code, message: { fr: fr.message, en: en.message }, hint: { fr: fr.hint, en: en.hint } };
}

/** What the engine does elsewhere and cannot do under this page's security policy, or without network. */
const ofThisPage: Readonly<Record<string, Omit<Failure, "code">>> = {
  "addresses-not-in-page": {
    message: {
      fr: "Ce fichier est une base adresse locale : cette page ne la vérifie pas.",
      en: "This file is a local address base: this page does not check it.",
    },
    hint: {
      fr: "Vérifiez-la avec la commande « odl validate », ou sur le site national des adresses.",
      en: "Check it with the command “odl validate”, or on the national address site.",
    },
  },
};
