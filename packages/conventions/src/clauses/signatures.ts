import type { ConventionInput, Party } from "../convention.ts";
import type { Block, SignatureBlock } from "../document.ts";
import { given, says } from "../inlines.ts";
import { dayOf } from "../spoken-day.ts";

/** Place, day and the two signature blocks. */
export function signatures(input: ConventionInput): Block[] {
  return [
    { kind: "heading", text: "Signatures" },
    {
      kind: "paragraph",
      inlines: says`Fait en deux exemplaires à ${given(input.place, "lieu de signature")}, le ${dayOf(input)}.`,
    },
    { kind: "signatures", parties: [block(input.etd, "ETD"), block(input.atd, "ATD")] },
  ];
}

function block({ name, representative, title }: Party, role: string): SignatureBlock {
  return {
    heading: `Pour l’${role}`,
    lines: [
      says`${given(name, `nom de l’${role}`)}`,
      says`Nom : ${given(representative, `représentant de l’${role}`)}`,
      says`Fonction : ${given(title, `fonction du représentant de l’${role}`)}`,
      says`Signature :`,
    ],
  };
}
