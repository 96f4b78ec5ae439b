import { commune } from "../example-authorities.ts";
import type { ObligationExample } from "../obligation.ts";

/** The three states of a duty that hangs on one question. */
export function questionExamples(id: string, yes: string, no: string): [ObligationExample, ...ObligationExample[]] {
  const authority = commune({ municipal: 1500 });
  return [
    { title: "On ne sait pas", authority, gives: "conditional" },
    { title: yes, authority, facts: { answers: { [id]: true } }, gives: "required" },
    { title: no, authority, facts: { answers: { [id]: false } }, gives: "not-applicable" },
  ];
}
