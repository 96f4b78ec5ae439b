import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "url",
  title: { fr: "Adresse web", en: "Web address" },
  labels: ["url", "lien", "site", "web", "site web", "link", "href"],
  telling: 0.98,
  fits: (cell) => /^(?:https?:\/\/|www\.)[^\s]+\.[^\s]{2,}$/i.test(cell),
  resembles: (cell) => /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(cell),
  ok: ["https://data.gouv.fr/fr/", "www.ville.fr"],
  ko: ["ville", "http://", "voir http://a.fr"],
});
