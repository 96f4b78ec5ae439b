/** Most distinct texts remembered; a nomenclature has a few hundred. */
const REMEMBERED = 512;

/** Texts that a slow test found good: they are known again by their bytes, without making a string. */
export class KnownTexts {
  readonly texts: Uint8Array[] = [];
  readonly #isGood: (text: string) => boolean;
  readonly #decoder = new TextDecoder();
  readonly #known = new Map<number, Uint8Array[]>();

  constructor(isGood: (text: string) => boolean) {
    this.#isGood = isGood;
  }

  /** True for a text that is known, or good and now known. */
  accepts(bytes: Uint8Array, start: number, end: number): boolean {
    const hash = (end - start) * 65536 + (bytes[start] ?? 0) * 256 + (bytes[end - 1] ?? 0);
    const bucket = this.#known.get(hash);
    if (bucket && holds(bucket, bytes, start)) return true;
    const text = bytes.subarray(start, end);
    if (this.texts.length >= REMEMBERED || !this.#isGood(this.#decoder.decode(text))) return false;
    const kept = text.slice();
    this.texts.push(kept);
    if (bucket) bucket.push(kept);
    else this.#known.set(hash, [kept]);
    return true;
  }
}

/** True when one of the texts, all of the cell's length, stands at `start`. */
function holds(bucket: readonly Uint8Array[], bytes: Uint8Array, start: number): boolean {
  for (const good of bucket) {
    let at = 0;
    while (at < good.length && good[at] === bytes[start + at]) at++;
    if (at === good.length) return true;
  }
  return false;
}
