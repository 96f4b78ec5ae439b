/** The rows that tests are asked about: how many, their numbers, and where the `start` and `end` of their first cells stand in those arrays. */
export let kept: i32 = 0;
export let keptCells: usize = 0;
let keptRows: usize = 0;

/** Room for the numbers of all the rows of a block, twice. */
export function setKeptRoom(at: usize, mostRows: i32): void {
  keptRows = at;
  keptCells = at + ((<usize>mostRows) << 2);
  kept = 0;
}

@inline
export function keepNone(): void {
  kept = 0;
}

@inline
export function keep(row: i32, first: i32): void {
  const place = (<usize>kept) << 2;
  store<i32>(keptRows + place, row);
  store<i32>(keptCells + place, first << 2);
  kept++;
}

@inline
export function keptRow(index: i32): i32 {
  return load<i32>(keptRows + ((<usize>index) << 2));
}
