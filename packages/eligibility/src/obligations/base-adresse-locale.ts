import { spokenDay } from "../bilingual.ts";
import { onlyFor } from "../decisions.ts";
import { municipal } from "../evidence.ts";
import { commune, epci } from "../example-authorities.ts";
import { cgct, cited, law3ds } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const FIRST = { above: 2000, day: "2024-01-01" };
const THEN = "2024-06-01";

/** The local base of addresses. */
export const obligation = defineObligation({
  slug: "base-adresse-locale",
  title: { fr: "Base adresse locale", en: "Local base of addresses" },
  who: { fr: "Toutes les communes, quelle que soit leur taille", en: "All communes, whatever their size" },
  threshold: null,
  basis: [
    law3ds("169"),
    cgct("L2121-30"),
    cited("Décret n° 2023-767", null),
    cited("Arrêté du Premier ministre, JO du 5 septembre 2025", "2025-09-05"),
  ],
  schema: "etalab/schema-bal",
  since: FIRST.day,
  deadline: { fr: "Mises à jour dans le mois", en: "Updates within a month" },
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const other = onlyFor(["commune"], subject, {
      fr: "Seules les communes tiennent une base adresse locale.",
      en: "Only communes keep a local base of addresses.",
    });
    if (other) return other;
    const people = subject.authority.population.municipal;
    const due = people && people.value > FIRST.above ? FIRST.day : THEN;
    const day = spokenDay(due);
    return {
      level: subject.date >= due ? "required" : "not-applicable",
      because: {
        fr: `Toute commune publie ses adresses : celle-ci depuis le ${day.fr} (1er janvier 2024 au-dessus de 2 000 habitants, 1er juin 2024 en dessous).`,
        en: `Every commune publishes its addresses: this one since ${day.en} (1 January 2024 above 2,000 inhabitants, 1 June 2024 below).`,
      },
      evidence: people ? [municipal(people)] : [],
    };
  },
  examples: [
    { title: "Commune de 80 habitants", authority: commune({ municipal: 80 }), gives: "required" },
    {
      title: "La même, au début de 2024",
      authority: commune({ municipal: 80 }),
      date: "2024-02-01",
      gives: "not-applicable",
    },
    {
      title: "Une plus grande, au même jour",
      authority: commune({ municipal: 2001 }),
      date: "2024-02-01",
      gives: "required",
    },
    { title: "Communauté de communes", authority: epci(), gives: "not-applicable" },
  ],
});
