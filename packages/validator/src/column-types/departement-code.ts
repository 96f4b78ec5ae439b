import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "departement-code",
  title: { fr: "Code de département", en: "Département code" },
  labels: ["dep", "dept", "departement", "code departement", "code dep", "num dep", "dpt"],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) => /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[4-9])$/.test(cell),
  resembles: (cell) => /^[1-9]$/.test(cell),
  ok: ["01", "2A", "974", "35"],
  ko: ["2C", "00", "99", "035"],
});
