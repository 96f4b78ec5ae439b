import { Random } from "../bench/files/random.ts";
import { type FuzzedReader, fuzzedReader } from "./readers.ts";

/** The damaged file of a seed and a number: always the same, so that a report of them is enough to have it again. */
export async function inputsOf(reader: string, seed: number): Promise<(index: number) => Uint8Array> {
  const { damaged }: FuzzedReader = await fuzzedReader(reader);
  return (index) => damaged(new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)));
}
