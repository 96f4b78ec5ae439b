/** The words of a label, lower case, without accents: `COLL_SIRET`, `collSiret` and `Coll. Siret` all read `coll siret`. */
export function labelWords(label: string): string[] {
  return (
    label
      .slice(0, LONGEST)
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .normalize("NFD")
      .toLowerCase()
      .replace(/\p{Mn}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Longer labels are sentences; their beginning says enough. */
const LONGEST = 200;

/** 1 when the label is one of the hints, 0.8 when it holds all the words of one in a row, else 0. */
export function hintIn(label: string, hints: readonly string[]): number {
  const words = labelWords(label);
  const spaced = ` ${words.join(" ")} `;
  const joined = words.join("");
  let best = 0;
  for (const hint of hints) {
    if (joined === hint.replaceAll(" ", "")) return 1;
    if (spaced.includes(` ${hint} `)) best = PARTIAL;
  }
  return best;
}

const PARTIAL = 0.8;
