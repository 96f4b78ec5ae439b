import { isRefused, rows, TILE } from "./block";
import { ask } from "./questions";
import { readNumbers } from "./tile-numbers";

/**
 * A step: a question and four numbers (`questions.ts`), then the step that follows a yes and the one that follows a no. Steps only lead to
 * later ones.
 */
const STEP: usize = 28;
/** What follows the last step of a row: all others refuse it. */
const ACCEPTED: i32 = -1;

/** A task: its steps, how many, where to list rows, and (written here) how many are listed. */
const TASK: usize = 16;

/**
 * Lists for each task the rows that were not refused and that its steps do not accept. A step is asked of a tile of rows before the next
 * step is, with a bit for each row: what a question needs is made ready once, and its rows do not wait for one another.
 * @param arriving room for a number a step: the rows of the tile that come to it
 * @param numbers columns whose numbers are asked about (`tile-numbers.ts`)
 */
export function decideRows(tasks: usize, count: i32, arriving: usize, numbers: usize, numberCount: i32): void {
  for (let index = 0; index < count; index++) store<i32>(tasks + <usize>index * TASK + 12, 0);
  for (let first = 0; first < rows; first += TILE) {
    const asked = notRefused(first, min(TILE, rows - first));
    if (asked == 0) continue;
    readNumbers(numbers, numberCount, first, asked);
    for (let index = 0; index < count; index++) {
      const task = tasks + <usize>index * TASK;
      const accepted = decideTile(<usize>load<u32>(task), load<i32>(task + 4), first, asked, arriving);
      if (accepted != asked) list(task, first, asked & ~accepted);
    }
  }
}

/** A bit for each row of the tile that was not refused. */
function notRefused(first: i32, count: i32): u32 {
  let bits: u32 = 0;
  for (let row = 0; row < count; row++) bits |= <u32>i32(!isRefused(first + row)) << row;
  return bits;
}

/** Those of the rows asked that the steps accept. */
function decideTile(steps: usize, count: i32, first: i32, asked: u32, arriving: usize): u32 {
  store<u32>(arriving, asked);
  for (let step = 1; step < count; step++) store<u32>(arriving + ((<usize>step) << 2), 0);
  let accepted: u32 = 0;
  for (let step = 0; step < count; step++) {
    const bits = load<u32>(arriving + ((<usize>step) << 2));
    if (bits == 0) continue;
    const at = steps + <usize>step * STEP;
    const yes = ask(at, first, bits);
    accepted |= arrive(arriving, load<i32>(at + 20), yes) | arrive(arriving, load<i32>(at + 24), bits & ~yes);
  }
  return accepted;
}

/** Leads rows to a step; answers those that are accepted by getting there. */
@inline
function arrive(arriving: usize, step: i32, bits: u32): u32 {
  if (step < 0) return step == ACCEPTED ? bits : 0;
  const at = arriving + ((<usize>step) << 2);
  store<u32>(at, load<u32>(at) | bits);
  return 0;
}

function list(task: usize, first: i32, bits: u32): void {
  let listed = load<i32>(task + 12);
  for (let left = bits; left != 0; left &= left - 1) {
    store<i32>(<usize>load<u32>(task + 8) + ((<usize>(listed++)) << 2), first + ctz(left));
  }
  store<i32>(task + 12, listed);
}
