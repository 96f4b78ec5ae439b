import { defineColumnType } from "../column-type.ts";
import { isSiren } from "../identifiers/siren.ts";

/** Public bodies’ own range: 200 for those founded since 2008, 24 before. */
export const columnType = defineColumnType({
  name: "epci-siren",
  title: { fr: "SIREN d’un EPCI", en: "SIREN of an inter-municipal body" },
  labels: ["epci", "intercommunalite", "interco", "groupement"],
  telling: 0.93,
  needsLabel: true,
  fits: (cell) => /^2(?:00|4\d) ?\d{3} ?\d{3}$/.test(cell) && isSiren(cell),
  ok: ["200068815", "240100883"],
  ko: ["213500010", "200068816"],
});
