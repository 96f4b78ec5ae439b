import { defineColumnType } from "../column-type.ts";

/** No blank, no empty cell, none twice. */
export const columnType = defineColumnType({
  name: "identifier",
  title: { fr: "Identifiant propre à chaque ligne", en: "Identifier of each row" },
  labels: ["id", "identifiant", "uid", "uid", "ref", "reference", "numero", "num", "code", "matricule", "delib id"],
  telling: 0.35,
  fits: (cell) => /^[\w.:/*#-]{1,64}$/.test(cell),
  fitsColumn: ({ distinct, filled, empty }) => empty === 0 && filled >= 3 && distinct.size === filled,
  ok: ["450024946", "75114-P-001", "AB_12"],
  ko: ["une phrase", "é"],
});
