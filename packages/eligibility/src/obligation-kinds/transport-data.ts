import type { Bilingual } from "../bilingual.ts";
import { decideByQuestion } from "../decisions.ts";
import { mobilities, travelInformation } from "../legal-texts.ts";
import { defineObligation, type Obligation } from "../obligation.ts";
import { questionExamples } from "./question-examples.ts";

interface TransportData {
  readonly slug: string;
  readonly title: Bilingual;
  readonly schema: string;
  /** Does it hold such data? */
  readonly question: Bilingual;
}

/** Data of mobility that whoever holds them publishes on transport.data.gouv.fr. */
export function transportData({ slug, title, schema, question }: TransportData): Obligation {
  return defineObligation({
    slug,
    title,
    who: { fr: "Toute autorité qui détient ces données", en: "Every authority that holds these data" },
    threshold: null,
    basis: [travelInformation, mobilities()],
    schema,
    since: null,
    deadline: { fr: "Sur transport.data.gouv.fr", en: "On transport.data.gouv.fr" },
    confidence: "secondary",
    checkedOn: "2026-11-25",
    decide: (subject) =>
      decideByQuestion(
        subject,
        { id: slug, text: question },
        {
          fr: "Aucun seuil de taille : l’obligation suit les données détenues.",
          en: "No floor of size: the duty follows the data.",
        },
      ),
    examples: questionExamples(slug, "Elle en détient", "Elle n’en détient pas"),
  });
}
