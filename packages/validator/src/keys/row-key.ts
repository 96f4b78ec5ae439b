import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import type { RowCursor } from "../rows/row-cursor.ts";
import { KeyBytes } from "./key-bytes.ts";
import { type PlainKey, plainKeyOf } from "./plain-key.ts";

/** Makes the key of each row out of some of its cells. */
export class RowKey extends KeyBytes {
  /** How many of the cells of the last key are empty. */
  empties = 0;
  /** True when the last key is the very text of its only cell. */
  isText = false;
  readonly indexes: readonly number[];
  readonly #plain: readonly (PlainKey | null)[];

  constructor(columns: readonly Column[], indexes: readonly number[]) {
    super();
    this.indexes = indexes;
    this.#plain = indexes.map((index) => {
      const reader = columns[index]?.reader;
      return reader ? plainKeyOf(reader) : null;
    });
  }

  get isEmpty(): boolean {
    return this.empties === this.indexes.length;
  }

  /** Makes the key of a row, from bytes where its cells were `accepted`, else from the values that `cursor` reads. */
  make(block: RowBlock, row: number, accepted: boolean, cursor: RowCursor): void {
    this.clear();
    this.empties = 0;
    this.isText = false;
    const first = block.offset[row] ?? 0;
    for (let part = 0; part < this.indexes.length; part++) {
      const index = this.indexes[part] ?? 0;
      const plain = accepted ? this.#plain[part] : null;
      const start = block.start[first + index] ?? 0;
      const end = block.end[first + index] ?? 0;
      if (plain && end > start && plain.isCanonical(block.bytes, start, end)) {
        this.putText(plain.tag, block.bytes, start, end);
        this.isText = this.indexes.length === 1;
      } else {
        const value = plain && start === end ? null : cursor.value(index);
        if (value === null) this.empties++;
        this.putValue(value);
      }
    }
  }
}
