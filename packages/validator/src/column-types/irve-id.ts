import { defineColumnType } from "../column-type.ts";

/** FR, the operator, P for a pool or E for a point, then the operator’s own number. */
export const columnType = defineColumnType({
  name: "irve-id",
  title: { fr: "Identifiant de recharge (AFIREV)", en: "Charging identifier (AFIREV)" },
  labels: ["id pdc", "id pdc itinerance", "id station", "id station itinerance"],
  telling: 0.95,
  fits: (cell) => /^FR\*?[A-Z0-9]{3}\*?[PE]\*?[A-Z0-9*_]{1,30}$/.test(cell),
  ok: ["FRA68P68021001", "FR*A17*E*ZZZ*3*1*1*_"],
  ko: ["FRANCE", "A68P68021001"],
});
