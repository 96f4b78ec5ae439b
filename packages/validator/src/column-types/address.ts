import { defineColumnType } from "../column-type.ts";

/** At the beginning, below a number at most: a street named in a sentence is no address. */
const street =
  /^(?:\d{1,4}[ ,]*(?:bis|ter|quater|[a-d])?[ ,]+)?(?:rue|r\.?|avenue|av\.?|boulevard|bd|blvd|place|pl\.?|chemin|ch\.?|route|rte|impasse|imp|allée|allee|all|quai|square|cours|passage|esplanade|rond-point|rond point|faubourg|lotissement|lieu-dit|lieu dit|parvis|sentier|ruelle|promenade|za|zac|zi)(?: |$)/i;

export const columnType = defineColumnType({
  name: "address",
  title: { fr: "Adresse postale", en: "Postal address" },
  labels: [
    "adresse",
    "adr",
    "adresse postale",
    "ad lieu",
    "ad station",
    "adr voie",
    "adr nomvoie",
    "address",
    "voie nom",
  ],
  telling: 0.75,
  fits: (cell) =>
    cell.length <= 200 &&
    (street.test(cell) || (/^\d{1,4}\b/.test(cell) && cell.includes(" ") && /\b\d{5}\b/.test(cell))),
  ok: ["12 rue de la Paix", "5 bis, avenue Foch 35000 Rennes", "Place du Marché", "12 BD DE LA LIBERTE"],
  ko: ["Rennes", "35000", "La rue est longue et le chemin aussi"],
});
