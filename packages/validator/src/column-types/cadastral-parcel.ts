import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "cadastral-parcel",
  title: { fr: "Parcelle cadastrale", en: "Cadastral parcel" },
  labels: ["parcelle", "parcelles", "cadastre", "refcad", "cad parcelles", "parcelle cadastrale"],
  telling: 0.9,
  fits: (cell) => /^(?:\d{5}|2[AB]\d{3})\d{3}[0-9A-Z][A-Z]\d{4}(?:[|,; ]+\w{14})*$/.test(cell),
  ok: ["35238000AB0123", "2A004000ZC0012|2A004000ZC0013"],
  ko: ["22100005200011", "AB 123", "35238"],
});
