import type { BlockMemory } from "../row-block.ts";
import type { RowArrays } from "./row-buffer.ts";

/** Text that fits; a larger row is left to the JavaScript splitter. Memory is only taken once it is written to. */
const TEXT_BYTES = 2 << 20;
export const MAX_ROWS = 1 << 15;
export const MAX_CELLS = 1 << 18;
/** The vector road reads a little past the text. */
const SLACK = 128;
export const PLACE = TEXT_BYTES + SLACK + 4 * (2 * MAX_ROWS + 2 * MAX_CELLS);
export const PAGE = 1 << 16;
/** For those who compute on blocks: the validator's tests and fingerprints. As above, memory is only taken once it is written to. */
export const ROOM = 1 << 24;

/** Where a block can stand. */
export interface BlockPlace {
  /** The memory up to where the text must end, and where it begins. */
  readonly text: Uint8Array;
  readonly at: number;
  readonly arrays: RowArrays;
}

/** Of the splitter's own numbers, one for each cell. */
export const SCRATCH = MAX_CELLS * 4;

/** A memory of WebAssembly where blocks stand, with a room beside them. */
export interface BlockPlaces {
  /** Of the next block. */
  readonly place: BlockPlace;
  /** Address of the splitter's own numbers. */
  readonly scratch: number;
  /** What is told of it with each block; another one for each table. */
  room: BlockMemory;
}

export function onePlace(): BlockPlaces {
  const pages = Math.ceil((PLACE + SCRATCH + ROOM) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  return { place: placeAt(memory.buffer, 0), scratch: PLACE, room: roomAt(memory, PLACE + SCRATCH) };
}

/** A room, empty. */
export function roomAt(memory: WebAssembly.Memory, from: number, compile = compiled): BlockMemory {
  let at = from;
  const reserve = (bytes: number): number | null => {
    const size = (bytes + 15) & ~15;
    if (at + size > from + ROOM) return null;
    at += size;
    return at - size;
  };
  return { memory, mostRows: MAX_ROWS, reserve, compile };
}

export function compiled(wasm: string): WebAssembly.Module {
  return new WebAssembly.Module(
    new Uint8Array(wasm.length / 2).map((_, at) => Number.parseInt(wasm.slice(2 * at, 2 * at + 2), 16)),
  );
}

export function placeAt(buffer: ArrayBuffer, at: number): BlockPlace {
  let next = at + TEXT_BYTES + SLACK;
  const array = (length: number): Int32Array => {
    next += length * 4;
    return new Int32Array(buffer, next - length * 4, length);
  };
  const arrays = { offset: array(MAX_ROWS), line: array(MAX_ROWS), start: array(MAX_CELLS), end: array(MAX_CELLS) };
  return { text: new Uint8Array(buffer, 0, at + TEXT_BYTES), at, arrays };
}
