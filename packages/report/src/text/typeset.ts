/** Text whose French signs of punctuation stay on the line of what they go with. */
export function typeset(text: string): string {
  return text.replaceAll("« ", "«\u00a0").replace(/ ([»:;!?])/g, "\u00a0$1");
}
