import { annex } from "./clauses/annex.ts";
import { commitments } from "./clauses/commitments.ts";
import { credits } from "./clauses/credits.ts";
import { framework } from "./clauses/framework.ts";
import { objectives } from "./clauses/objectives.ts";
import { parties } from "./clauses/parties.ts";
import { signatures } from "./clauses/signatures.ts";
import { term } from "./clauses/term.ts";
import type { ConventionInput } from "./convention.ts";
import type { Block, ConventionDocument, Inline } from "./document.ts";
import { cleaned, says } from "./inlines.ts";
import { yearOf } from "./spoken-day.ts";

/** A convention, ready to be written in any form. */
export interface Convention {
  readonly document: ConventionDocument;
  /** What is left to fill in by hand, each once, in the order of the document. */
  readonly blanks: readonly string[];
}

/**
 * The convention between an ATD and an ETD, in French. Clauses follow the model of OpenDataFrance (CC-BY-SA), written anew;
 * its credit stays in the document. Throws {@link ConventionError} on a text too long or a day that is none.
 */
export function createConvention(input: ConventionInput): Convention {
  const subtitle = says`Programme OpenDataLocale, année ${yearOf(input)}`;
  const blocks = [
    ...parties(input),
    ...framework(input),
    ...objectives(),
    ...commitments(input),
    ...term(input),
    ...signatures(input),
    ...annex(input),
    ...credits(),
  ];
  const document: ConventionDocument = {
    lang: "fr",
    title: "Convention d’accompagnement à l’ouverture des données publiques",
    subtitle,
    author: cleaned(input.atd.name, "nom de l’ATD"),
    blocks,
  };
  return { document, blanks: blanksOf([subtitle, ...blocks.flatMap(inlinesOf)]) };
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === "paragraph" || block.kind === "note") return [block.inlines];
  if (block.kind === "list") return block.items;
  return block.kind === "signatures" ? block.parties.flatMap(({ lines }) => lines) : [];
}

function blanksOf(lines: readonly (readonly Inline[])[]): string[] {
  const labels = lines.flat().flatMap((inline) => (inline.kind === "blank" ? [inline.label] : []));
  return [...new Set(labels)];
}
