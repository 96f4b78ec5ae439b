import type { RowBlock } from "../row-block.ts";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** How the rows of a text table end. */
export class LineEnds {
  lf = 0;
  crlf = 0;
  cr = 0;

  /**
   * Looks at what follows the last cell of each row of a block just split; `to` is where the text stops. Rows without cells, and
   * those whose last cell lost doubled quotes (a zero follows it), are passed over: what follows them is not known from the block.
   */
  look({ bytes, rows, offset, end }: RowBlock, to: number): void {
    for (let row = 0; row < rows; row++) {
      // Inside the arrays: a block has `rows + 1` offsets and each cell its end.
      const next = offset[row + 1] as number;
      if (next === offset[row]) continue;
      let at = end[next - 1] as number;
      if (bytes[at] === QUOTE) at++;
      // At `to` stands the splitter's sentinel, not the file's own byte.
      if (at >= to) continue;
      if (bytes[at] === LF) this.lf++;
      else if (bytes[at] === CR && at + 1 < to && bytes[at + 1] === LF) this.crlf++;
      else if (bytes[at] === CR) this.cr++;
    }
  }

  /** Rows that do not end as most do. */
  get others(): number {
    return this.lf + this.crlf + this.cr - Math.max(this.lf, this.crlf, this.cr);
  }
}
