/**
 * HalfSipHash-2-4 with 64 bits of result (J.-P. Aumasson and D. J. Bernstein, https://github.com/veorq/SipHash): only additions,
 * rotations and exclusive ors of 32 bits, which JavaScript has. Under a secret key, nobody can write a file whose keys all
 * fall into the same place of a table.
 */
export class HalfSipHash {
  /** The two halves of the last result, as signed 32-bit integers. */
  low = 0;
  high = 0;
  readonly #k0: number;
  readonly #k1: number;

  /** A key of eight bytes, drawn at random unless given. */
  constructor(key: Uint8Array = crypto.getRandomValues(new Uint8Array(8))) {
    this.#k0 = wordAt(key, 0);
    this.#k1 = wordAt(key, 4);
  }

  /** Hashes `bytes[start..end)` into `low` and `high`. */
  hash(bytes: Uint8Array, start: number, end: number): void {
    let v0 = this.#k0;
    let v1 = this.#k1 ^ 0xee;
    let v2 = this.#k0 ^ 0x6c796765;
    let v3 = this.#k1 ^ 0x74656462;
    const words = (end - start) >> 2;
    // Whole words, then the tail, then the two finalizations.
    for (let step = 0; step < words + 3; step++) {
      let word = 0;
      let rounds = 2;
      if (step < words) word = wordAt(bytes, start + step * 4);
      else if (step === words) word = tailOf(bytes, start + words * 4, end, end - start);
      else {
        rounds = 4;
        if (step === words + 1) v2 ^= 0xee;
        else {
          this.low = v1 ^ v3;
          v1 ^= 0xdd;
        }
      }
      v3 ^= word;
      for (; rounds > 0; rounds--) {
        v0 = (v0 + v1) | 0;
        v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
        v0 = (v0 << 16) | (v0 >>> 16);
        v2 = (v2 + v3) | 0;
        v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
        v0 = (v0 + v3) | 0;
        v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
        v2 = (v2 + v1) | 0;
        v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
        v2 = (v2 << 16) | (v2 >>> 16);
      }
      v0 ^= word;
    }
    this.high = v1 ^ v3;
  }
}

/** Four bytes, the lowest first; `at + 3` is inside the array. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** The bytes that fill no word, below the length. */
function tailOf(bytes: Uint8Array, at: number, end: number, length: number): number {
  let word = length << 24;
  // `at + 2` at most is inside: `end` is.
  if (end > at + 2) word |= (bytes[at + 2] as number) << 16;
  if (end > at + 1) word |= (bytes[at + 1] as number) << 8;
  if (end > at) word |= bytes[at] as number;
  return word;
}
