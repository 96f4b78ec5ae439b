import { ConventionError } from "./convention.ts";
import type { Inline } from "./document.ts";

const LONGEST = 500;

/** Words in bold. */
export const strong = (text: string): Inline => ({ kind: "text", text, isStrong: true });

/** A text with values in it: `says\`Entre ${a} et ${b}\``. */
export function says(texts: TemplateStringsArray, ...values: readonly (string | Inline)[]): Inline[] {
  const inlines: Inline[] = [];
  for (const [index, text] of texts.entries()) {
    add(inlines, { kind: "text", text: typeset(text) });
    const value = values[index];
    if (value !== undefined) add(inlines, typeof value === "string" ? { kind: "text", text: value } : value);
  }
  return inlines;
}

/** Texts in a row are one text: writers break lines inside it as a reader expects. */
function add(inlines: Inline[], one: Inline): void {
  const last = inlines.at(-1);
  if (last?.kind === "text" && one.kind === "text" && !last.isStrong && !one.isStrong)
    inlines[inlines.length - 1] = { kind: "text", text: last.text + one.text };
  else if (one.kind === "blank" || one.text !== "") inlines.push(one);
}

/** A value that is known, or a blank that says what is missing. Throws {@link ConventionError} on a text too long. */
export function given(value: string | undefined, label: string): Inline {
  const text = cleaned(value ?? "", label);
  return text === "" ? { kind: "blank", label } : { kind: "text", text };
}

/** Our own sentences, with the spaces that must not break a line: inside « », before : ; ? !, in numbers and after n°. */
function typeset(text: string): string {
  return text
    .replace(/(«|n°) /g, "$1\u00a0")
    .replace(/ ([»:;?!])/g, "\u00a0$1")
    .replace(/(\d) (?=\d{3}\b)/g, "$1\u00a0");
}

/** Without control and invisible characters, with single spaces. */
export function cleaned(value: string, label: string): string {
  const text = value.replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu, " ").trim();
  if (text.length > LONGEST) throw new ConventionError("text-too-long", label);
  return text;
}
