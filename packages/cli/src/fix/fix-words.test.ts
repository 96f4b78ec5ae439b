import type { Change } from "@opendatalocale/validator/fix";
import { expect, test } from "vitest";
import { proposalWords } from "./fix-words.ts";

const change = (part: Partial<Change>): Change => ({
  repair: "plain-number",
  confidence: "safe",
  row: 2,
  column: 1,
  field: "montant",
  before: "1 200,50",
  after: "1200.50",
  ...part,
});

test.each([
  [
    {},
    3,
    "colonne « montant » : 3 fois (« 1 200,50 » → « 1200.50 »)",
    'column "montant": 3 times ("1 200,50" → "1200.50")',
  ],
  [{ before: "\u001b[2J1" }, 1, "1 fois («  [2J1 » → ", 'once (" [2J1" → '],
  [
    { repair: "total-row", field: "", before: '["TOTAL","","12"]', after: "" },
    1,
    "1 fois (« TOTAL ; 12 »)",
    'once ("TOTAL ; 12")',
  ],
  [
    { repair: "blank-row", field: "", before: '["",""]', after: "" },
    2,
    "Ligne vide enlevée : 2 fois",
    "Blank row removed: 2 times",
  ],
  [{ repair: "no-value", before: "[à voir", after: "" }, 1, "(« [à voir »)", '("[à voir")'],
] as const)("%j", (part, occurrences, french, english) => {
  const sample = change(part);
  const proposal = { ...sample, occurrences, samples: [sample] as const };
  expect(proposalWords(proposal, "fr")).toContain(french);
  expect(proposalWords(proposal, "en")).toContain(english);
  expect(proposalWords(proposal, "fr")).not.toMatch(/\p{Cc}/u);
});
