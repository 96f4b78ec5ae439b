import { defineRepair, safe, toConfirm } from "../repair.ts";

/**
 * INSEE and postal codes of the departments 01 to 09 that a spreadsheet took for numbers, in columns whose schema sets no form:
 * their name says what they hold. No commune has a code of four digits; other countries have such postal codes.
 */
export const repair = defineRepair({
  name: "lost-zero",
  reason: { fr: "Zéro de tête du code remis", en: "Leading zero of the code put back" },
  types: ["string"],
  evenIfAccepted: true,
  propose: function* (cell, { reader: { field } }) {
    if (field.constraints?.pattern !== undefined || !/^[1-9]\d{3}$/.test(cell.trim())) return;
    const name = `${field.name} ${field.title ?? ""}`;
    if (/insee/i.test(name)) yield safe(`0${cell.trim()}`);
    else if (/code[ _-]?postal|(?:^|[ _])cp(?:$|[ _])/i.test(name)) yield toConfirm(`0${cell.trim()}`);
  },
  examples: [
    { field: { name: "comm_insee" }, before: "1004", after: "01004", confidence: "safe" },
    { field: { name: "ADR_CODEPOSTAL" }, before: "1000", after: "01000", confidence: "to-confirm" },
    { field: { name: "cp", title: "Code postal" }, before: "35000", after: null },
    { field: { name: "annee" }, before: "2023", after: null },
  ],
});
