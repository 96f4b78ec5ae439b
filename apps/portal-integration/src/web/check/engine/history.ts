import type { Change } from "@opendatalocale/validator/fix";
import { changesFile, TYPED } from "./change-log.ts";
import type { TableShape } from "./protocol.ts";
import { type RowFile, rowCount } from "./row-file.ts";
import { dataRows, labelsOf, type WorkingCopy, withCell } from "./working-copy.ts";

interface Step {
  readonly changes: RowFile;
  /** Gives back the copy as it was before. */
  readonly undo: () => Promise<WorkingCopy>;
}

/** Rows of a worksheet, its header excepted. */
const WORKBOOK_ROWS = 1_048_575;

/** The working copy and how it came to be: a form given to the file, then steps that can be undone. */
export class History {
  copy: WorkingCopy;
  /** Changes of form. */
  readonly form: RowFile;
  readonly #steps: Step[] = [];

  constructor(copy: WorkingCopy, form: RowFile) {
    this.copy = copy;
    this.form = form;
  }

  get steps(): number {
    return this.#steps.length;
  }

  /** Every list of changes, the form first. */
  get changes(): readonly RowFile[] {
    return [this.form, ...this.#steps.map(({ changes }) => changes)];
  }

  keep(copy: WorkingCopy, changes: RowFile): void {
    const before = this.copy;
    this.#steps.push({ changes, undo: async () => before });
    this.copy = copy;
  }

  async edit(index: number, column: number, value: string): Promise<void> {
    const { copy, before } = await withCell(this.copy, index, column, value);
    const field = (await labelsOf(copy))[column] ?? "";
    const row = copy.origins[index] ?? null;
    const change: Change = { repair: TYPED, confidence: "safe", row, column: column + 1, field, before, after: value };
    // Only the cell is kept, not the copy: a person may change many cells of a long table.
    const undo = async () => (await withCell(this.copy, index, column, before)).copy;
    this.#steps.push({ changes: changesFile([change]), undo });
    this.copy = copy;
  }

  async undo(): Promise<void> {
    const step = this.#steps.pop();
    if (step) this.copy = await step.undo();
  }

  async shape(): Promise<TableShape> {
    const { copy } = this;
    const rows = dataRows(copy);
    return {
      rows,
      labels: await labelsOf(copy),
      width: copy.table.width,
      steps: this.steps,
      changes: this.changes.reduce((sum, list) => sum + rowCount(list), 0),
      fitsWorkbook: rows <= WORKBOOK_ROWS,
    };
  }
}
