import {
  type BlockPlace,
  type BlockPlaces,
  compiled,
  PAGE,
  PLACE,
  placeAt,
  ROOM,
  roomAt,
  SCRATCH,
} from "../csv/block-places.ts";
import type { BlockMemory } from "../index.ts";

/** In a module: the name of the memory that it is given ("memory"), which is a memory (02) with a limit (01), or one that threads share (03). */
const LIMITED = "6d656d6f72790201";
const SHARED = "6d656d6f72790203";

/** A memory that threads share, with places for blocks and a room for each thread. */
export class SharedPlaces implements BlockPlaces {
  readonly memory: WebAssembly.Memory;
  readonly places: readonly BlockPlace[];
  /** Which place is the next block's. */
  current = 0;
  readonly scratch: number;
  room: BlockMemory;

  /** For so many threads. */
  static open(count: number, threads: number): SharedPlaces {
    const pages = Math.ceil((count * PLACE + SCRATCH + threads * ROOM) / PAGE);
    return new SharedPlaces(count, new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }), 0);
  }

  /** @param thread number of the one that asks, from 0 */
  constructor(count: number, memory: WebAssembly.Memory, thread: number) {
    this.memory = memory;
    this.places = Array.from({ length: count }, (_, index) => placeAt(memory.buffer, index * PLACE));
    this.scratch = count * PLACE;
    this.room = roomAt(memory, this.scratch + SCRATCH + thread * ROOM, compileShared);
  }

  get place(): BlockPlace {
    return this.places[this.current] as BlockPlace; // one of them
  }
}

/** A module says whether threads share its memory, and is else the same. */
function compileShared(wasm: string): WebAssembly.Module {
  return compiled(wasm.replace(LIMITED, SHARED));
}
