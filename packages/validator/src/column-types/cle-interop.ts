import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "cle-interop",
  title: { fr: "Clé d’interopérabilité d’une adresse", en: "Interoperability key of an address" },
  labels: ["cle interop", "adr cle interop"],
  telling: 0.97,
  fits: (cell) => /^(?:\d{5}|2[ABab]\d{3})_[0-9a-zA-Z]{4,6}(?:_\d{5}(?:_\w+)*)?$/.test(cell),
  resembles: (cell) => /^\w{5}_\w{4}_\d+/.test(cell),
  ok: ["31591_xxxx_00009", "2a004_0450_00012_bis"],
  ko: ["31591", "31591_9"],
});
