import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "region-code",
  title: { fr: "Code Insee de région", en: "INSEE code of a region" },
  labels: ["reg", "region", "code region", "code reg"],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) => /^(?:0[1-46]|11|24|27|28|32|44|52|53|75|76|84|93|94)$/.test(cell),
  ok: ["11", "53", "93", "04"],
  ko: ["05", "99", "1"],
});
