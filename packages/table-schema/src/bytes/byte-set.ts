import { type ByteTest, inDoubt, refusing } from "./byte-test.ts";
import { planned } from "./test-plan.ts";

/** A test that is true exactly for the UTF-8 bytes of one of `texts`. Exact in both directions. */
export function byteSet(texts: readonly string[]): ByteTest {
  const encoder = new TextEncoder();
  const entries = [...new Set(texts)].map((text) => encoder.encode(text));
  if (entries.length === 0) return inDoubt;
  const longest = Math.max(...entries.map((entry) => entry.length));
  const lengths = new Uint8Array(longest + 1);
  for (const entry of entries) lengths[entry.length] = 1;
  // Open addressing, at most half full, so that a miss ends at once.
  const mask = 2 ** Math.ceil(Math.log2(entries.length * 2 + 1)) - 1;
  const slots: (Uint8Array | null)[] = new Array(mask + 1).fill(null);
  for (const entry of entries) {
    let slot = hashOf(entry, 0, entry.length) & mask;
    while (slots[slot] !== null) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }
  const isMember: ByteTest = (bytes, start, end) => {
    const length = end - start;
    if (length > longest || lengths[length] === 0) return false;
    let slot = hashOf(bytes, start, end) & mask;
    // The table is never full and its indexes are masked: a slot is an entry or null.
    for (let entry = slots[slot]; entry != null; entry = slots[slot]) {
      if (sameBytes(entry, bytes, start, length)) return true;
      slot = (slot + 1) & mask;
    }
    return false;
  };
  return refusing(
    planned(isMember, { kind: "texts", texts: entries }),
    (bytes, start, end) => !isMember(bytes, start, end),
  );
}

/** FNV-1a on 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  // `index` stays inside the array.
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function sameBytes(entry: Uint8Array, bytes: Uint8Array, start: number, length: number): boolean {
  if (entry.length !== length) return false;
  for (let index = 0; index < length; index++) {
    if (entry[index] !== bytes[start + index]) return false;
  }
  return true;
}
