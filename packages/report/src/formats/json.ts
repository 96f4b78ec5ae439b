import { defineFormat } from "../format.ts";

/** The report itself, for programs. */
export const format = defineFormat({
  name: "json",
  mediaType: "application/json",
  extension: ".json",
  write: (report) => `${JSON.stringify(report, null, 2)}\n`,
});
