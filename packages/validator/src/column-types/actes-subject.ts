import { defineColumnType } from "../column-type.ts";
import { isActesSubject } from "../identifiers/actes.ts";

export const columnType = defineColumnType({
  name: "actes-subject",
  title: { fr: "Matière ACTES en toutes lettres", en: "ACTES subject in words" },
  labels: ["matiere", "matiere nom", "delib matiere nom", "nomenclature actes"],
  telling: 0.97,
  fits: isActesSubject,
  ok: ["Finances locales/subventions", "Commande publique/marchés publics"],
  ko: ["subventions", "Finances locales / subventions"],
});
