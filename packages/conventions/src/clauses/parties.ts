import type { ConventionInput, Party } from "../convention.ts";
import type { Block, Inline } from "../document.ts";
import { cleaned, given, says, strong } from "../inlines.ts";

/** Who makes the convention. */
export function parties({ atd, etd }: ConventionInput): Block[] {
  return [
    { kind: "heading", text: "Les parties" },
    { kind: "paragraph", inlines: says`La présente convention est conclue entre :`, leads: true },
    {
      kind: "list",
      items: [
        party(atd, "ATD", "animateur territorial des données, ci-après «\u00a0l’ATD\u00a0»"),
        party(etd, "ETD", "expérimentateur territorial des données, ci-après «\u00a0l’ETD\u00a0»"),
      ],
    },
  ];
}

function party({ name, siren, address, representative, title }: Party, role: string, called: string): Inline[] {
  return says`${named(name, `nom de l’${role}`)}, SIREN ${given(siren, `SIREN de l’${role}`)}, adresse : ${given(address, `adresse de l’${role}`)}, en la personne de ${given(representative, `représentant de l’${role}`)}, agissant en qualité de : ${given(title, `fonction du représentant de l’${role}`)} ; ${called}.`;
}

function named(name: string, label: string): Inline {
  const text = cleaned(name, label);
  return text === "" ? { kind: "blank", label } : strong(text);
}
