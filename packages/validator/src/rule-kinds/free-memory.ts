/** What an array lies on. Only recent platforms can give it back (Node 22, browsers of 2024). */
type Memory = ArrayBufferLike & { readonly transfer?: (length: number) => unknown };

/** Gives the memory of an array back at once: a garbage collection may come late. The array is empty afterwards. */
export function freeMemory(array: Int32Array | Uint8Array): void {
  const memory: Memory = array.buffer;
  memory.transfer?.(0);
}
