import { type ValidateOptions, validate } from "@opendatalocale/validator";
import type { EarlyProblem } from "./protocol.ts";

/** Smaller files are checked whole at once. */
const WORTH_IT = 4 << 20;
const HEAD = 512 << 10;
const SHOWN = 8;

/** The first problems of a big text file, from its first rows: something to read while the rest is checked. */
export async function earlyProblems(
  file: Blob,
  name: string,
  options: ValidateOptions,
): Promise<EarlyProblem[] | null> {
  if (file.size < WORTH_IT) return null;
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (isBinary(head)) return null;
  const bytes = head.subarray(0, head.lastIndexOf(10) + 1);
  const { failure, errors, stats } = await validate({ name, bytes }, options);
  if (failure) return null;
  const problems = new Map<string, EarlyProblem>();
  for (const { title, fieldName, reference, rowNumber } of errors) {
    // The cut may have made the last row faulty.
    if (rowNumber !== null && rowNumber >= stats.rows) continue;
    const key = JSON.stringify([title, fieldName]);
    if (!problems.has(key)) problems.set(key, { title, fieldName, place: reference });
  }
  return [...problems.values()].slice(0, SHOWN);
}

/** Archives (ZIP, gzip) and Parquet cannot be read by their beginning. */
function isBinary(head: Uint8Array): boolean {
  return head.includes(0) || (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0x1f && head[1] === 0x8b);
}
