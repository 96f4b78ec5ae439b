import { refused } from "./block";

/** Where the cells in doubt are listed: how many they are, how many there is room for, then the row and the column of each. */
let list: usize = 0;
const FIRST: usize = 8;

export function setDoubts(at: usize): void {
  list = at;
}

export function forgetDoubts(): void {
  store<i32>(list, 0);
}

/** Refuses the row for that cell. */
export function doubt(row: i32, column: i32): void {
  store<u8>(refused + <usize>row, 1);
  const count = load<i32>(list);
  if (count == load<i32>(list + 4)) return;
  const place = list + FIRST + ((<usize>count) << 3);
  store<i32>(place, row);
  store<i32>(place + 4, column);
  store<i32>(list, count + 1);
}
