import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "email",
  title: { fr: "Adresse électronique", en: "E-mail address" },
  labels: ["email", "mail", "courriel", "e mail", "contact", "site email"],
  telling: 0.98,
  fits: (cell) => /^[^\s@]+@[^\s@]+\.[A-Za-z]{2,}$/.test(cell),
  ok: ["mairie@exemple.fr", "a.b+c@d-e.org"],
  ko: ["@accueil", "a@b", "a b@c.fr"],
});
