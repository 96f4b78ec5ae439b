import { schemaWords } from "@opendatalocale/schemas/words";
import type { Dataset, Resource } from "../catalogue/dataset.ts";
import type { CandidateReason } from "./candidate.ts";

/** How much a word says, by where it stands. */
const WEIGHTS = {
  "file-name": 0.5,
  "resource-title": 0.45,
  "dataset-title": 0.45,
  keyword: 0.3,
  description: 0.1,
} as const satisfies Partial<Record<CandidateReason["kind"], number>>;

export interface WordClue {
  readonly schema: string;
  /** From 0 to 1; never 1, since words are not data. */
  readonly confidence: number;
  readonly reasons: readonly CandidateReason[];
}

const phrases = schemaWords.map(({ id, words }) => ({ id, words: words.map(plainWords) }));

/** The schemas that the words around a file speak for, the likeliest first. */
export function wordClues(dataset: Dataset, resource: Resource): WordClue[] {
  const texts = textsAround(dataset, resource).map(({ kind, text }) => ({ kind, text, plain: plainWords(text) }));
  return phrases
    .flatMap(({ id, words }) => {
      const reasons = texts.filter(({ plain }) => words.some((word) => plain.includes(word)));
      if (reasons.length === 0) return [];
      const kinds = new Set(reasons.map(({ kind }) => kind));
      const doubt = [...kinds].reduce((left, kind) => left * (1 - WEIGHTS[kind]), 1);
      return [
        {
          schema: id,
          confidence: round(1 - doubt),
          reasons: reasons.map(({ kind, text }) => ({ kind, text: text.slice(0, 200) })),
        },
      ];
    })
    .sort((a, b) => b.confidence - a.confidence || a.schema.localeCompare(b.schema, "en"));
}

function textsAround(dataset: Dataset, resource: Resource): { kind: keyof typeof WEIGHTS; text: string }[] {
  return [
    { kind: "file-name" as const, text: fileName(resource.url) },
    { kind: "resource-title" as const, text: resource.title },
    { kind: "dataset-title" as const, text: dataset.title },
    ...dataset.tags.map((tag) => ({ kind: "keyword" as const, text: tag })),
    { kind: "description" as const, text: `${resource.description} ${dataset.description}`.slice(0, 2000) },
  ].filter(({ text }) => text.trim() !== "");
}

function fileName(url: string | null): string {
  if (url === null || !URL.canParse(url)) return "";
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** ` subventions 2023 csv `: words between blanks, lower case, without accents, `SubventionsVersees` cut in two. */
function plainWords(text: string): string {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return ` ${words} `;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
