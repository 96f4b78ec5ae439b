import { isNear, plainLetters } from "../nearest.ts";
import { labelWords } from "./label-words.ts";

/** Why a label is taken for a field's. */
export type LabelKinship = "same" | "spelling" | "alias" | "near" | "words" | "none";

export interface LabelLikeness {
  readonly kinship: LabelKinship;
  /** 0 to 1. */
  readonly score: number;
}

/** The names a field goes by, in the forms that are compared: worked out once, for they meet every label. */
export interface FieldNames {
  readonly name: string;
  /** {@link plainLetters} of the name, then of the aliases. */
  readonly letters: readonly string[];
  /** Words that carry meaning in the name, the title and the aliases. */
  readonly words: readonly (readonly string[])[];
}

/** `title` is the French one, which files use as a label. */
export function fieldNames(name: string, aliases: readonly string[], title: string): FieldNames {
  return {
    name,
    letters: [name, ...aliases].map(plainLetters),
    words: [name, title, ...aliases].map(meaningful),
  };
}

/** A label in the forms that are compared. */
export interface LabelForms {
  readonly label: string;
  readonly letters: string;
  readonly words: readonly string[];
}

export function labelForms(label: string): LabelForms {
  return { label: label.trim(), letters: plainLetters(label), words: meaningful(label) };
}

const none: LabelLikeness = { kinship: "none", score: 0 };

/** How much a label looks like a field's name: case and accents set aside, then the aliases, then the distance, then words in common. */
export function labelLikeness({ label, letters, words }: LabelForms, field: FieldNames): LabelLikeness {
  if (label === field.name) return { kinship: "same", score: 1 };
  if (letters === "") return none;
  const known = field.letters.indexOf(letters);
  if (known === 0) return { kinship: "spelling", score: 0.98 };
  if (known > 0) return { kinship: "alias", score: 0.95 };
  if (letters.length >= SHORTEST && field.letters.some((one) => isNear(letters, one)))
    return { kinship: "near", score: 0.8 };
  const shared = Math.max(...field.words.map((one) => wordsInCommon(words, one)));
  return shared < LEAST ? none : { kinship: "words", score: shared * WORDS };
}

/** One letter of difference changes a shorter name altogether. */
const SHORTEST = 5;
const LEAST = 0.45;
const WORDS = 0.75;

/**
 * Words that carry meaning, in common: out of both sides' (Dice's coefficient), or, when the first one is the same and the
 * label holds all of the name's, out of the name's: `Montant total de la subvention` is a `montant`.
 */
function wordsInCommon(left: readonly string[], right: readonly string[]): number {
  const [head] = left;
  const [wanted] = right;
  if (head === undefined || wanted === undefined) return 0;
  const free = [...right];
  let shared = 0;
  for (const word of left) {
    const scores = free.map((other) => sameWord(word, other));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    free.splice(scores.indexOf(best), 1);
    shared += best;
  }
  const dice = (2 * shared) / (left.length + right.length);
  return sameWord(head, wanted) > 0 && free.length === 0 ? Math.max(dice, HELD * (shared / right.length)) : dice;
}

/** A label that says more than the name may say something else. */
const HELD = 0.8;

/** Abbreviations, and words of one root: `attributaire`, `attribuant`. */
function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 0.85;
  let root = 0;
  while (root < short.length && short[root] === long[root]) root++;
  return root >= 5 && root * 2 >= long.length ? 0.7 : 0;
}

const stopWords = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
  "et",
  "en",
  "a",
  "au",
  "aux",
  "un",
  "une",
  "par",
  "pour",
  "sur",
  "s",
  "ou",
  "the",
  "of",
]);
/** Short forms that files use for the words of schemas. */
const longForms: Readonly<Record<string, string>> = {
  nb: "nombre",
  nbre: "nombre",
  num: "numero",
  no: "numero",
  n: "numero",
  dep: "departement",
  tel: "telephone",
  adr: "adresse",
  mt: "montant",
  cp: "postal",
  coll: "collectivite",
  jour: "date",
  intitule: "nom",
  libelle: "nom",
  denomination: "nom",
};

function meaningful(text: string): string[] {
  return labelWords(text)
    .map((word) => longForms[word] ?? word)
    .filter((word) => !stopWords.has(word));
}
