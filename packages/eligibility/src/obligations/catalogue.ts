import { commune } from "../example-authorities.ts";
import { inventoryDuty } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** Catalogue of datasets. */
export const obligation = defineObligation({
  slug: "catalogue",
  title: { fr: "Catalogue des jeux de données", en: "Catalogue of datasets" },
  who: { fr: "Toute collectivité", en: "Every authority" },
  threshold: null,
  basis: [inventoryDuty],
  schema: "scdl/catalogue",
  since: null,
  deadline: null,
  confidence: "law",
  checkedOn: "2026-11-25",
  decide: () => ({
    level: "recommended",
    because: {
      fr: "Le catalogue n’est pas imposé sous cette forme ; il sert à tenir le répertoire annuel, qui est obligatoire (CRPA L322-6).",
      en: "The catalogue is not imposed in this form; it helps to keep the yearly inventory, which is required (CRPA L322-6).",
    },
  }),
  examples: [{ title: "N’importe quelle commune", authority: commune({ municipal: 1500 }), gives: "recommended" }],
});
