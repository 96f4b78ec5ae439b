import type { Bilingual } from "../bilingual.ts";
import { commune } from "../example-authorities.ts";
import type { LegalText } from "../legal-texts.ts";
import {
  type Confidence,
  defineObligation,
  type Obligation,
  type ObligationExample,
  type Subject,
} from "../obligation.ts";

interface CommonBase {
  readonly slug: string;
  readonly title: Bilingual;
  readonly who: Bilingual;
  readonly schema: string;
  readonly basis: readonly [LegalText, ...LegalText[]];
  readonly because: Bilingual;
  readonly confidence: Confidence;
  /** Why it is not for this one; null when it is. */
  readonly excludes?: (subject: Subject) => Bilingual | null;
  readonly more?: readonly ObligationExample[];
}

/** A dataset of the common base that no text of its own imposes: recommended. */
export function commonBase({ excludes = () => null, because, more = [], ...law }: CommonBase): Obligation {
  return defineObligation({
    ...law,
    threshold: null,
    since: null,
    deadline: null,
    checkedOn: "2026-11-25",
    decide: (subject) => {
      const excluded = excludes(subject);
      return excluded ? { level: "not-applicable", because: excluded } : { level: "recommended", because };
    },
    examples: [
      { title: "N’importe quelle commune", authority: commune({ municipal: 1500 }), gives: "recommended" },
      ...more,
    ],
  });
}

/** What is said where the general duty is all there is. */
export const underGeneralDuty: Bilingual = {
  fr: "Jeu du socle commun : aucun texte ne l’impose en propre ; il relève de l’obligation générale là où elle vaut.",
  en: "A dataset of the common base: no text of its own imposes it; it falls under the general duty where that holds.",
};
