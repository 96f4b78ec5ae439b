import type { FoundInBlock, RowChecker } from "../../rows/row-checker.ts";
import type { BlockSlot } from "./block-slot.ts";
import type { HashQuestions } from "./hash-questions.ts";

/** Checks what the rows of the slot's block say alone, on whatever thread; the slot then holds which are in doubt, and the fingerprints that were asked for. */
export async function checkSlot(checker: RowChecker, slot: BlockSlot, questions: HashQuestions): Promise<FoundInBlock> {
  const block = slot.read();
  const { found, counted, refused } = await checker.checkAlone(block);
  slot.refused.set(refused.subarray(0, block.rows));
  for (const [place, columns] of questions.first(slot.hashed).entries())
    slot.hashes[place]?.set(checker.hashesAlone(columns).subarray(0, block.rows * 2));
  return { found, counted };
}
