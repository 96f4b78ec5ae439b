import { expect, test } from "vitest";
import type { Proposal } from "../engine/protocol.ts";
import { repairsOf } from "./repairs-of-cause.ts";

function proposal(repair: string, field: string, before = ""): Proposal {
  const kind = { repair, field, confidence: "safe" as const };
  const sample = { ...kind, row: 2, column: 1, before, after: "" };
  return { ...kind, occurrences: 1, samples: [sample], key: `${repair} ${field}`, words: { fr: "", en: "" } };
}

const proposals = [
  proposal("iso-date", "jour"),
  proposal("plain-number", "montant"),
  proposal("rename-column", "siret", "SIRET "),
  proposal("add-column", "notes"),
  proposal("blank-row", ""),
  proposal("reorder-columns", ""),
];

test.each([
  ["type-error", "jour", ["iso-date jour"]],
  ["constraint-error", "siret", []],
  ["missing-label", "siret", ["rename-column siret"]],
  ["extra-label", "SIRET ", ["rename-column siret"]],
  ["blank-row", null, ["blank-row "]],
  ["disordered-labels", null, ["reorder-columns "]],
  ["sheet-chosen", null, []],
])("%s %s", (type, fieldName, keys) => {
  expect(repairsOf({ type, fieldName }, proposals).map(({ key }) => key)).toEqual(keys);
});
