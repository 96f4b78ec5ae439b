import { type EightBitEncoding, eightBitTables } from "./eight-bit-tables.ts";

/** How much each character speaks for a French text; what is not here speaks against. */
const weights = new Map<string, number>();
for (const char of "éèàçêôîûâùëïœÉÀÈÊÇÔÎŒ’€«»°\u00a0–…") weights.set(char, "éèàç".includes(char) ? 3 : 1);
const strangers = -3;

export interface EightBitGuess {
  readonly name: EightBitEncoding;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The 8-bit encoding in which the high bytes of a sample read most like French. */
export function guessEightBit(sample: Uint8Array): EightBitGuess {
  const counts = new Float64Array(256);
  for (let at = 0; at < sample.length; at++) counts[sample[at] ?? 0] = (counts[sample[at] ?? 0] ?? 0) + 1;
  // In order of likelihood: the first wins a draw.
  const order: readonly EightBitEncoding[] = ["windows-1252", "iso-8859-15", "macintosh", "cp850"];
  const scores = order.map((name) => ({ name, score: scoreOf(eightBitTables[name], counts) }));
  const [best, second] = [...scores].sort((a, b) => b.score - a.score);
  if (!best || !second) return { name: "windows-1252", confidence: 0 };
  const total = counts.subarray(128).reduce((sum, count) => sum + count, 0);
  const rival =
    best.name === "windows-1252" && second.name === "iso-8859-15"
      ? (scores.find(({ name }) => name === "macintosh")?.score ?? 0)
      : second.score;
  const margin = total === 0 ? 0 : (best.score - rival) / (3 * total);
  return { name: best.name, confidence: Math.round(Math.min(0.99, Math.max(0.1, 0.5 + margin / 2)) * 100) / 100 };
}

function scoreOf(table: string, counts: Float64Array): number {
  let score = 0;
  for (let byte = 128; byte < 256; byte++)
    score += (counts[byte] ?? 0) * (weights.get(table[byte - 128] ?? "") ?? strangers);
  return score;
}
