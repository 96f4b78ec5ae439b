import { defineColumnType } from "../column-type.ts";

/** No list of 35 000 names is carried: the label decides, the shape agrees. */
export const columnType = defineColumnType({
  name: "commune-name",
  title: { fr: "Nom de commune", en: "Name of a commune" },
  labels: [
    "commune",
    "ville",
    "nom commune",
    "com nom",
    "commune nom",
    "nom com",
    "libcom",
    "localite",
    "com lieu",
    "libelle commune",
    "city",
  ],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) =>
    cell.length <= 50 &&
    !/^(?:oui|non|vrai|faux|true|false)$/i.test(cell) &&
    /^[A-ZÀ-ÝŒ][\p{L}’' .-]*(?: \d{1,2}(?:er|e|ème)?(?: arrondissement)?)?$/iu.test(cell),
  ok: ["Saint-Malo", "L'Abergement-Clémenciat", "PARIS 12e"],
  ko: ["35238", "3 rue de la Paix", "a@b.fr"],
});
