import { statSync } from "node:fs";
import type { Report } from "@opendatalocale/report";
import type { PlannedCheck } from "../config/plan.ts";

/** Reports of the last run, which hold as long as neither the file nor what is asked of it has changed. */
export class KeptReports {
  #kept = new Map<string, { readonly stamp: string; readonly report: Report }>();
  #stamps = new Map<string, string>();

  /** What still holds. `beside` are the files that every check hangs on: schemas, baseline. */
  begin(plan: readonly PlannedCheck[], beside: readonly string[]): ReadonlyMap<string, Report> {
    const common = beside.map(stampOf);
    this.#stamps = new Map(
      plan.flatMap(({ files, ...asked }) =>
        files.map((file) => [file, JSON.stringify([stampOf(file), common, asked])]),
      ),
    );
    return new Map(
      [...this.#kept].flatMap(([file, { stamp, report }]) =>
        this.#stamps.get(file) === stamp ? [[file, report]] : [],
      ),
    );
  }

  /** True when the run would check the same files as the last one, none of which has changed. */
  isSame(unchanged: ReadonlyMap<string, Report>): boolean {
    return unchanged.size === this.#stamps.size && unchanged.size === this.#kept.size;
  }

  end(reports: ReadonlyMap<string, Report>): void {
    this.#kept = new Map([...reports].map(([file, report]) => [file, { stamp: this.#stamps.get(file) ?? "", report }]));
  }
}

/** A file that another took the place of has another inode, even within the same millisecond and of the same size. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
}
