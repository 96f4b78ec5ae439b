/** What is found and where it is written: the arrays of `RowBuffer`. */
export let rows: i32 = 0;
export let cells: i32 = 0;
export let lines: i32 = 0;
let offsetAt: usize = 0;
let lineAt: usize = 0;
/** Where the starts and the ends of cells are written. */
export let starts: usize = 0;
export let ends: usize = 0;

export function setArrays(offsets: usize, lineOfRows: usize, startAt: usize, endAt: usize): void {
  offsetAt = offsets;
  lineAt = lineOfRows;
  starts = startAt;
  ends = endAt;
}

export function setFound(rowCount: i32, cellCount: i32, lineCount: i32): void {
  rows = rowCount;
  cells = cellCount;
  lines = lineCount;
}

@inline
export function addRow(firstCell: i32, lineCount: i32): void {
  store<i32>(offsetAt + ((<usize>rows) << 2), firstCell);
  store<i32>(lineAt + ((<usize>rows) << 2), lines);
  lines += lineCount;
  rows++;
}

@inline
export function addCell(start: usize, end: usize): void {
  const cell = (<usize>cells) << 2;
  store<i32>(starts + cell, <i32>start);
  store<i32>(ends + cell, <i32>end);
  cells++;
}

/** Forgets the cells from `first` on: their row is not taken. */
@inline
export function dropCells(first: i32): void {
  cells = first;
}

export function startOf(cell: i32): usize {
  return <usize>load<i32>(starts + ((<usize>cell) << 2));
}

export function endOf(cell: i32): usize {
  return <usize>load<i32>(ends + ((<usize>cell) << 2));
}

export function setEnd(cell: i32, end: usize): void {
  store<i32>(ends + ((<usize>cell) << 2), <i32>end);
}
