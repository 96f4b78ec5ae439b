import type { Bilingual } from "../bilingual.ts";
import { decideByQuestion } from "../decisions.ts";
import { cited } from "../legal-texts.ts";
import { defineObligation, type Obligation } from "../obligation.ts";
import { questionExamples } from "./question-examples.ts";

interface UnverifiedDuty {
  readonly slug: string;
  readonly title: Bilingual;
  readonly who: Bilingual;
  readonly schema: string | null;
  readonly question: Bilingual;
  readonly because: Bilingual;
}

/** A duty whose text was not found yet: never more than “to be confirmed”. */
export function unverifiedDuty({ slug, title, who, schema, question, because }: UnverifiedDuty): Obligation {
  return defineObligation({
    slug,
    title,
    who,
    threshold: null,
    basis: [cited("Texte à rechercher", null)],
    schema,
    since: null,
    deadline: null,
    confidence: "unverified",
    checkedOn: "2026-11-25",
    decide: (subject) => {
      const decision = decideByQuestion(subject, { id: slug, text: question }, because);
      return decision.level === "required" ? { ...decision, isToConfirm: true } : decision;
    },
    examples: questionExamples(slug, "C’est le cas", "Ce n’est pas le cas"),
  });
}
