/** Text whose French signs of punctuation stay on the line of what they go with. For display only. */
export function typeset(text: string): string {
  return text.replaceAll("« ", "«\u00a0").replace(/ ([»:;!?%])(?![\p{L}\d])/gu, "\u00a0$1");
}
