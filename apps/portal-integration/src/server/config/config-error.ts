import type { Lang } from "@opendatalocale/report";

/** What is wrong with one variable of the environment; its value is never told, since it may be a secret. */
export interface ConfigFault {
  readonly name: string;
  readonly code: "not-in-range" | "not-yes-no" | "not-a-choice" | "not-an-address" | "too-short" | "missing";
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
}

/** The service cannot start as it was told to. */
export class ConfigError extends Error {
  readonly code = "bad-configuration";
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ name, code }) => `${name} ${code}`).join(", "));
    this.name = "ConfigError";
    this.faults = faults;
  }
}

/** One sentence a fault. */
export function faultSentence({ name, code, least, most, choices }: ConfigFault, lang: Lang): string {
  const says = {
    "not-in-range": {
      fr: `doit être un nombre entier de ${least} à ${most}`,
      en: `must be a whole number from ${least} to ${most}`,
    },
    "not-yes-no": { fr: "doit être « oui » ou « non »", en: "must be “yes” or “no”" },
    "not-a-choice": { fr: `doit être l’un de : ${choices?.join(", ")}`, en: `must be one of: ${choices?.join(", ")}` },
    "not-an-address": { fr: "n’est pas une adresse qui convient", en: "is no fitting address" },
    missing: { fr: "manque", en: "is missing" },
    "too-short": { fr: `doit compter au moins ${least} caractères`, en: `must have at least ${least} characters` },
  };
  return lang === "fr" ? `La variable ${name} ${says[code].fr}.` : `The variable ${name} ${says[code].en}.`;
}
