import type { Random } from "../bench/files/random.ts";

/** Longest mutated input, in bytes: what matters is the damage, not the weight. */
const LONGEST = 64 * 1024;
/** Bytes that mean something to one reader or another. */
const TELLING = [
  0, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x27, 0x2c, 0x3b, 0x3c, 0x3e, 0x5b, 0x7b, 0x7f, 0x80, 0xef, 0xfe, 0xff,
];

type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const mutations: readonly Mutation[] = [
  function flipBits(bytes, _, random) {
    const at = random.integer(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    return bytes;
  },
  function replaceByte(bytes, _, random) {
    bytes[random.integer(0, bytes.length - 1)] = random.chance(0.5) ? random.pick(TELLING) : random.integer(0, 255);
    return bytes;
  },
  function largeNumber(bytes, _, random) {
    const at = random.integer(0, bytes.length - 1);
    bytes.fill(random.pick([0, 0x7f, 0x80, 0xff, 0x39]), at, at + random.pick([2, 4, 8]));
    return bytes;
  },
  function truncate(bytes, _, random) {
    const at = random.integer(0, bytes.length);
    return random.chance(0.8) ? bytes.slice(0, at) : bytes.slice(at);
  },
  function remove(bytes, _, random) {
    const [start, end] = range(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function repeat(bytes, _, random) {
    const [start, end] = range(bytes, random);
    const part = bytes.subarray(start, end);
    return joined(
      bytes.subarray(0, end),
      ...Array.from({ length: random.integer(1, 20) }, () => part),
      bytes.subarray(end),
    );
  },
  function splice(bytes, other, random) {
    const [start, end] = range(other, random);
    const at = random.integer(0, bytes.length);
    return joined(
      bytes.subarray(0, at),
      other.subarray(start, end),
      bytes.subarray(random.chance(0.5) ? at : Math.min(bytes.length, at + end - start)),
    );
  },
  function cross(bytes, other, random) {
    return joined(bytes.subarray(0, random.integer(0, bytes.length)), other.subarray(random.integer(0, other.length)));
  },
];

/** One to four kinds of damage, one after the other. `bytes` is left as it is. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes.slice();
  for (let left = random.integer(1, 4); left > 0 && mutated.length > 0; left--)
    mutated = random.pick(mutations)(mutated, other, random).slice(0, LONGEST);
  return mutated;
}

function range(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = random.integer(0, bytes.length);
  return [start, Math.min(bytes.length, start + random.pick([1, 4, 16, 64, 512, 4096]))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
