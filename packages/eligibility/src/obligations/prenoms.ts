import { epci } from "../example-authorities.ts";
import { generalDuty } from "../legal-texts.ts";
import { commonBase, underGeneralDuty } from "../obligation-kinds/common-base.ts";

/** First names of newborns. */
export const obligation = commonBase({
  slug: "prenoms",
  title: { fr: "Prénoms des nouveau-nés", en: "First names of newborns" },
  who: { fr: "Communes, qui tiennent l’état civil", en: "Communes, which keep the civil register" },
  schema: "scdl/prenoms",
  basis: [generalDuty],
  because: underGeneralDuty,
  confidence: "secondary",
  excludes: ({ authority }) =>
    authority.kind === "commune"
      ? null
      : { fr: "Seules les communes tiennent l’état civil.", en: "Only communes keep the civil register." },
  more: [{ title: "Communauté de communes", authority: epci(), gives: "not-applicable" }],
});
