import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "uuid",
  title: { fr: "UUID", en: "UUID" },
  labels: ["uuid", "guid"],
  telling: 0.98,
  fits: (cell) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(cell),
  ok: ["8a3bab10-f329-4ce3-9c7d-280d91a8053a"],
  ko: ["8a3bab10f3294ce39c7d280d91a8053a"],
});
