import { generalDuty } from "../legal-texts.ts";
import { commonBase, underGeneralDuty } from "../obligation-kinds/common-base.ts";

/** Public facilities. */
export const obligation = commonBase({
  slug: "equipements",
  title: { fr: "Équipements publics", en: "Public facilities" },
  who: { fr: "Toute collectivité", en: "Every authority" },
  schema: "scdl/equipements",
  basis: [generalDuty],
  because: underGeneralDuty,
  confidence: "secondary",
});
