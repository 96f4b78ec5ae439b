import { createInterface } from "node:readline/promises";
import type { Lang } from "@opendatalocale/report";
import { type ChangeKind, type OpenedFix, ProposalCount, type RepairProposal } from "@opendatalocale/validator/fix";
import type { Terminal } from "../terminal.ts";
import { proposalWords } from "./fix-words.ts";

/** Goes through the file once for the causes to confirm, and asks about each. Answers who is accepted. */
export async function askEachCause(
  fix: OpenedFix,
  lang: Lang,
  terminal: Terminal,
): Promise<(kind: ChangeKind) => boolean> {
  const count = new ProposalCount();
  for await (const _ of fix.mend({ onRefusal: (change) => count.note(change) }));
  const accepted = new Set<string>();
  const lines = createInterface({ input: terminal.stdin() })[Symbol.asyncIterator]();
  for (const cause of count.proposals) {
    terminal.writeError(`${question(cause, lang)} `);
    const { value, done } = await lines.next();
    if (done) break;
    if (/^(o|oui|y|yes)$/i.test(String(value).trim())) accepted.add(keyOf(cause));
  }
  return (kind) => kind.confidence === "safe" || accepted.has(keyOf(kind));
}

function question(cause: RepairProposal, lang: Lang): string {
  return `${proposalWords(cause, lang)}. ${lang === "fr" ? "Corriger ? [o/N]" : "Correct? [y/N]"}`;
}

function keyOf({ repair, field }: ChangeKind): string {
  return JSON.stringify([repair, field]);
}
