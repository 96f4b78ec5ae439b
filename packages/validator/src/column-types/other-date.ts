import { defineColumnType } from "../column-type.ts";

/** Year first, with other signs than dashes or none. */
export const columnType = defineColumnType({
  name: "other-date",
  title: { fr: "Date écrite autrement", en: "Date in another writing" },
  labels: ["date", "jour", "maj"],
  telling: 0.85,
  fits: (cell) =>
    /^(?:19|20)\d{2}(?:[/._](?:0?[1-9]|1[0-2])[/._](?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(
      cell,
    ),
  ok: ["2018/03/31", "2018/3/1", "20180331"],
  ko: ["2018-03-31", "2018/13/01", "20181301"],
});
