import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "datetime",
  title: { fr: "Date et heure", en: "Date and time" },
  labels: ["date", "horodatage", "timestamp", "datetime", "heure", "last modified", "maj"],
  telling: 0.97,
  fits: (cell) =>
    /^(?:\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}\/\d{1,2}\/\d{4})[T ]+(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[ap]m)? ?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i.test(
      cell,
    ),
  ok: ["2022-10-18T12:35:49+0000", "2021/07/02 00:00:00+00", "15/12/2021 11:57am", "2024-01-01 10:00"],
  ko: ["2024-01-01", "10:00"],
});
