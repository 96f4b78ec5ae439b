import type { AuthorityKind } from "@opendatalocale/territories";
import type { Bilingual } from "./bilingual.ts";
import { answered } from "./evidence.ts";
import type { Decision, Subject } from "./obligation.ts";
import type { Question } from "./question.ts";

/** The duty holds when the answer is yes; without an answer it is conditional. */
export function decideByQuestion({ facts }: Subject, question: Question, because: Bilingual): Decision {
  const answer = facts.answers?.[question.id];
  if (answer === undefined) return { level: "conditional", because, question };
  const evidence = [answered(answer)];
  return answer
    ? { level: "required", because, evidence }
    : {
        level: "not-applicable",
        because: { fr: `Réponse donnée : non. ${because.fr}`, en: `Answer given: no. ${because.en}` },
        evidence,
      };
}

/** The duty is not for this kind of authority. */
export function onlyFor(kinds: readonly AuthorityKind[], subject: Subject, who: Bilingual): Decision | null {
  return kinds.includes(subject.authority.kind) ? null : { level: "not-applicable", because: who };
}
