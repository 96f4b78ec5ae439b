import type { Figure, StaffBand } from "@opendatalocale/territories";
import type { Bilingual } from "./bilingual.ts";

/** A value a decision rests on: never without its source and vintage. */
export interface Evidence {
  readonly what: "municipal-population" | "total-population" | "fte" | "staff-band" | "answer";
  readonly value: number | string | boolean;
  /** Year, or "" where the value has none (an answer given now). */
  readonly vintage: string;
  readonly source: string;
}

export const municipal = (figure: Figure): Evidence => ({ what: "municipal-population", ...figure });

export const total = (figure: Figure): Evidence => ({ what: "total-population", ...figure });

export const fullTime = (figure: Figure): Evidence => ({ what: "fte", ...figure });

export const staffBand = ({ code, vintage, source }: StaffBand): Evidence => ({
  what: "staff-band",
  value: code,
  vintage,
  source,
});

export const answered = (value: boolean): Evidence => ({
  what: "answer",
  value,
  vintage: "",
  source: "réponse de l’utilisateur",
});

/** What each value is, in words. */
export const evidenceNames: Readonly<Record<Evidence["what"], Bilingual>> = {
  "municipal-population": { fr: "population municipale", en: "municipal population" },
  "total-population": { fr: "population totale", en: "total population" },
  fte: { fr: "équivalents temps plein", en: "full-time equivalents" },
  "staff-band": { fr: "tranche d’effectifs SIRENE", en: "SIRENE headcount band" },
  answer: { fr: "réponse donnée", en: "answer given" },
};
