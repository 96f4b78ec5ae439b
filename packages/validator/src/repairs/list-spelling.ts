import { nearest, plainLetters } from "../nearest.ts";
import { defineRepair, safe, toConfirm } from "../repair.ts";

/** A value of a closed list with another case, other accents, or a near spelling. */
export const repair = defineRepair({
  name: "list-spelling",
  reason: { fr: "Valeur écrite comme dans la liste", en: "Value written as in the list" },
  propose: function* (cell, { reader: { field } }) {
    const values = (field.constraints?.enum ?? []).map(String);
    if (values.length === 0) return;
    const letters = plainLetters(cell);
    const same = letters === "" ? [] : values.filter((value) => plainLetters(value) === letters);
    if (same.length === 1) yield safe(same[0] ?? "");
    const near = nearest(cell, values);
    if (near !== null) yield toConfirm(near);
  },
  examples: [
    {
      field: { name: "nature", constraints: { enum: ["aide en numéraire", "aide en nature"] } },
      before: "Aide en numeraire",
      after: "aide en numéraire",
      confidence: "safe",
    },
    {
      field: { name: "couleur", constraints: { enum: ["rouge", "verte"] } },
      before: "rougee",
      after: "rouge",
      confidence: "to-confirm",
    },
    { field: { name: "couleur", constraints: { enum: ["rouge", "verte"] } }, before: "bleu", after: null },
  ],
});
