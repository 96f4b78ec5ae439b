import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "sex",
  title: { fr: "Sexe", en: "Sex" },
  labels: ["sexe", "enfant sexe", "genre", "civilite", "sex"],
  telling: 0.7,
  fits: (cell) => /^(?:[MFH]|masculin|féminin|feminin|homme|femme|garçon|fille|M\.|Mme|male|female)$/i.test(cell),
  ok: ["M", "F", "féminin", "Femme"],
  ko: ["X", "Marie"],
});
