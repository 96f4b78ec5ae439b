import type { Lang } from "@opendatalocale/report";
import type {
  Checked,
  EarlyProblem,
  Failure,
  Opened,
  Proposals,
  SchemaChoice,
  TableShape,
} from "../engine/protocol.ts";

/** Where the person stands: nothing open; looking at the file; a schema to choose; checking; a result, or a failure. */
export type Stage = "empty" | "opening" | "choosing" | "checking" | "result" | "failed";

export interface State {
  readonly lang: Lang;
  readonly stage: Stage;
  readonly opened: Opened | null;
  readonly failure: Failure | null;
  readonly schemas: readonly SchemaChoice[];
  /** What was asked; null: the schema that is recognised, the sheet that is read first. */
  readonly schema: string | null;
  readonly sheet: string | null;
  readonly progress: ReadingProgress | null;
  readonly early: readonly EarlyProblem[];
  readonly checked: Checked | null;
  readonly table: TableShape | null;
  readonly proposals: Proposals | null;
  /** A reading goes on behind the result: the copy, the proposals, a new check. */
  readonly task: "copy" | "proposals" | "recheck" | "download" | null;
  /** Grows each time the rows or what is said of them may differ. */
  readonly edition: number;
  /** Said aloud, once. */
  readonly notice: string;
}

export interface ReadingProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly size: number | null;
  /** Milliseconds since the page was opened, when the reading began. */
  readonly since: number;
}

export function emptyState(lang: Lang): State {
  return {
    lang,
    stage: "empty",
    opened: null,
    failure: null,
    schemas: [],
    schema: null,
    sheet: null,
    progress: null,
    early: [],
    checked: null,
    table: null,
    proposals: null,
    task: null,
    edition: 0,
    notice: "",
  };
}
