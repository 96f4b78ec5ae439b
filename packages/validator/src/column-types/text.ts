import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "text",
  title: { fr: "Texte", en: "Text" },
  labels: [
    "description",
    "commentaire",
    "commentaires",
    "observations",
    "objet",
    "libelle",
    "titre",
    "nom",
    "intitule",
    "info",
  ],
  telling: 0.25,
  fits: (cell) => /\p{L}{2}/u.test(cell) && !/^[\d\s.,€%-]+$/.test(cell),
  ok: ["Ville de Poitiers", "Aide à l’embauche", "trottoir"],
  ko: ["12", "A", "2024-01-01"],
});
