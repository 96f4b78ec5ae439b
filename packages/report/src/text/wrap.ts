import { typeset } from "./typeset.ts";

/** Breaks a sentence into lines of at most `width` columns, each after `indent`; never inside « … » marks or before « : ; ! ? ». */
export function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let line = "";
  const bound = typeset(text);
  for (const word of bound.split(/[ \n]+/)) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
