const NO_BREAK = "\u00a0";

/** A sentence as French typography sets it: what clings to a sign of punctuation never goes to the next line without it. For display only. */
export function typeset(text: string): string {
  return text.replace(/« /g, `«${NO_BREAK}`).replace(/ (?=[»:;!?%](?:[\s.,)]|$))/g, NO_BREAK);
}
