import type { RowBlock } from "@opendatalocale/tabular";
import type { FoundInBlock, RowChecker } from "../../rows/row-checker.ts";
import { isSurelySound } from "../../text-damage/character-watch.ts";
import type { BlockSlot } from "./block-slot.ts";
import type { HashQuestions } from "./hash-questions.ts";

/** Checks what the rows of a block in its slot say alone, on whatever thread; the slot then holds all that the first thread must know besides. */
export async function checkSlot(
  checker: RowChecker,
  block: RowBlock,
  bytes: number,
  slot: BlockSlot,
  questions: HashQuestions,
): Promise<FoundInBlock> {
  const { found, counted, refused } = await checker.checkAlone(block);
  slot.refused.set(refused.subarray(0, block.rows));
  const asked = questions.asked;
  for (const [place, columns] of asked.entries())
    slot.hashes[place]?.set(checker.hashesAlone(columns).subarray(0, block.rows * 2));
  slot.write(block, { bytes, hashed: asked.length, isSound: isSurelySound(block) });
  return { found, counted };
}
