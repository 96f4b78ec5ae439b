import type { Bilingual } from "./bilingual.ts";
import type { Confidence, Level } from "./obligation.ts";

export const levelNames: Readonly<Record<Level, Bilingual>> = {
  required: { fr: "obligatoire", en: "required" },
  conditional: { fr: "sous condition", en: "conditional" },
  recommended: { fr: "recommandé", en: "recommended" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
};

export const confidenceNames: Readonly<Record<Confidence, Bilingual>> = {
  law: { fr: "lu dans le texte de loi", en: "read in the legal text" },
  secondary: { fr: "lu dans une source secondaire", en: "read in a secondary source" },
  unverified: { fr: "non vérifié", en: "unverified" },
};
