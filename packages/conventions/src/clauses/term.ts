import type { ConventionInput } from "../convention.ts";
import type { Block } from "../document.ts";
import { given, says } from "../inlines.ts";

/** How long, and whom to write to. */
export function term({ options = {} }: ConventionInput): Block[] {
  return [
    { kind: "heading", text: "Durée et interlocuteur" },
    {
      kind: "paragraph",
      inlines: says`La convention prend effet à sa signature. Durée : ${given(options.duration, "durée de la convention")}.`,
    },
    {
      kind: "paragraph",
      inlines: says`Pour toute question, l’ETD s’adresse à l’ATD : ${given(options.contact, "contact chez l’ATD")}.`,
    },
  ];
}
