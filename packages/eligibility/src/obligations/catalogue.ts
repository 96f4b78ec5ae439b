import { inventoryDuty } from "../legal-texts.ts";
import { commonBase } from "../obligation-kinds/common-base.ts";

/** Catalogue of datasets. */
export const obligation = commonBase({
  slug: "catalogue",
  title: { fr: "Catalogue des jeux de données", en: "Catalogue of datasets" },
  who: { fr: "Toute collectivité", en: "Every authority" },
  schema: "scdl/catalogue",
  basis: [inventoryDuty],
  because: {
    fr: "Le catalogue n’est pas imposé sous cette forme ; il sert à tenir le répertoire annuel, qui est obligatoire (CRPA L322-6).",
    en: "The catalogue is not imposed in this form; it helps to keep the yearly inventory, which is required (CRPA L322-6).",
  },
  confidence: "law",
});
