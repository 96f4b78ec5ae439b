/** What an array lies on. Only recent platforms can give it back (Node 22, browsers of 2024). */
type Memory = ArrayBufferLike & { readonly transfer?: (length: number) => unknown };

/** In bytes: what is smaller is left to the garbage collection. */
const WORTHWHILE = 1 << 22;

/**
 * Gives the memory of arrays back at once, if it is much: a garbage collection may come late. Nobody may read them afterwards.
 * The first time that an array is emptied so, V8 throws away all it compiled that reads typed arrays, and what it compiles later is
 * slower: little memory is not worth it.
 */
export function freeMemory(arrays: readonly (Int32Array | Uint8Array)[]): void {
  if (arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) < WORTHWHILE) return;
  for (const array of arrays) empty(array);
}

function empty(array: Int32Array | Uint8Array): void {
  const memory: Memory = array.buffer;
  memory.transfer?.(0);
}
