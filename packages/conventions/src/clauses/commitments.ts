import type { ConventionInput } from "../convention.ts";
import type { Block } from "../document.ts";
import { cleaned, says } from "../inlines.ts";
import { yearOf } from "../spoken-day.ts";

/** What the ETD does, and what it gets; two of its benefits and the rhythm of meetings are optional. */
export function commitments(input: ConventionInput): Block[] {
  const { datasets, options = {} } = input;
  const annexed = datasets.length > 0 ? ", parmi ceux de l’annexe," : "";
  const rhythm = options.meetings ? ` (environ ${cleaned(options.meetings, "rythme des réunions")})` : "";
  return [
    { kind: "heading", text: "Ce que fait l’ETD" },
    { kind: "paragraph", inlines: says`En rejoignant OpenDataLocale, l’ETD :`, leads: true },
    {
      kind: "list",
      items: [
        says`publie, au cours de l’année ${yearOf(input)}, un ou plusieurs jeux du Socle commun des données locales${annexed} et prend part aux groupes de travail d’OpenDataFrance ;`,
        says`met à l’épreuve l’accompagnement proposé, pour faire progresser l’ouverture des données chez lui et auprès de ses partenaires : autres collectivités, associations, entreprises, universités ;`,
        says`participe chaque fois que possible aux réunions et aux échanges à distance que l’ATD organise${rhythm} pour suivre le programme ;`,
        says`partage son expérience et ses travaux avec les autres ETD, dans l’espace documentaire mis à disposition.`,
      ],
    },
    { kind: "heading", text: "Ce que l’ATD lui apporte" },
    {
      kind: "list",
      items: [
        says`Des supports pour organiser la publication de ses données, et pour sensibiliser et former ses agents et ses élus.`,
        ...(options.buyerProfile
          ? [
              says`La publication des données essentielles de ses marchés, à partir du profil d’acheteur « ${cleaned(options.buyerProfile, "profil d’acheteur")} ».`,
            ]
          : []),
        ...(options.sharedPortal
          ? [
              says`L’usage des fonctions de publication du portail « ${cleaned(options.sharedPortal, "portail mutualisé")} ».`,
            ]
          : []),
      ],
    },
  ];
}
