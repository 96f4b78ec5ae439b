import { defineRepair, toConfirm } from "../repair.ts";

/** Web addresses without their scheme. */
export const repair = defineRepair({
  name: "web-address",
  reason: { fr: "Adresse complétée par https://", en: "Address completed with https://" },
  types: ["string"],
  propose: function* (cell, { reader }) {
    const isAddress = reader.format === "uri" || (reader.field.constraints?.pattern ?? "").includes("http");
    const scheme = /^(https?)[:;]?\/{1,3}(?=[\w-]+\.)/i.exec(cell.trim());
    if (isAddress && scheme) yield toConfirm(`${scheme[1]?.toLowerCase()}://${cell.trim().slice(scheme[0].length)}`);
    if (isAddress && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(cell.trim())) yield toConfirm(`https://${cell.trim()}`);
  },
  examples: [
    {
      field: { name: "url", format: "uri" },
      before: "www.rennes.fr/page",
      after: "https://www.rennes.fr/page",
      confidence: "to-confirm",
    },
    {
      field: { name: "url", constraints: { pattern: "^https?://.*$" } },
      before: "http:/rennes.fr",
      after: "http://rennes.fr",
      confidence: "to-confirm",
    },
    { field: { name: "url", format: "uri" }, before: "voir le site", after: null },
  ],
});
