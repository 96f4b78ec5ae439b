import type { Finding } from "@opendatalocale/report";
import type { CompiledForeignKey, CompiledSchema } from "@opendatalocale/table-schema";
import type { Column } from "../column.ts";
import type { RowCursor } from "../rows/row-cursor.ts";
import { textKey } from "./text-key.ts";

/** Most rows whose reference is still unresolved kept in memory; beyond it the report says that the check stopped. */
const PENDING_LIMIT = 1_000_000;

/** Foreign keys towards the table itself: resolved at the end, since a row may point to a later one. */
export interface ForeignKeys {
  readonly note: (cursor: RowCursor) => void;
  readonly end: () => Finding[];
}

/** `resource` is empty for the table itself; a key towards another table cannot be checked on a lone file, which is said. */
export function planForeignKeys(
  schema: CompiledSchema,
  columns: readonly Column[],
): { keys: ForeignKeys | null; findings: Finding[] } {
  const own: ForeignKeys[] = [];
  const findings: Finding[] = [];
  for (const key of schema.foreignKeys) {
    if (key.resource !== "") {
      findings.push({
        type: "foreign-key-not-checked",
        severity: "warning",
        params: { fields: key.fields, resource: key.resource },
      });
      continue;
    }
    const planned = planOwnKey(key, columns);
    if (planned) own.push(planned);
  }
  if (own.length === 0) return { keys: null, findings };
  const keys: ForeignKeys = {
    note: (cursor) => {
      for (const key of own) key.note(cursor);
    },
    end: () => own.flatMap((key) => key.end()),
  };
  return { keys, findings };
}

interface Pending {
  readonly key: string;
  readonly rowNumber: number;
  readonly lineNumber: number;
  readonly values: readonly string[];
}

function planOwnKey({ fields, referenceFields }: CompiledForeignKey, columns: readonly Column[]): ForeignKeys | null {
  const indexOf = (name: string) => columns.findIndex((column) => column.name === name);
  const from = fields.map(indexOf);
  const to = referenceFields.map(indexOf);
  if ([...from, ...to].some((index) => index < 0)) return null;
  const known = new Set<string>();
  const pending: Pending[] = [];
  let dropped = 0;
  return {
    note(cursor) {
      const target = textKey(cursor, to);
      if (target !== null) known.add(target);
      const key = textKey(cursor, from);
      if (key === null || known.has(key)) return;
      if (pending.length >= PENDING_LIMIT) {
        dropped++;
        return;
      }
      const values = from.map((index) => cursor.text(index) ?? "");
      pending.push({ key, rowNumber: cursor.rowNumber, lineNumber: cursor.lineNumber, values });
    },
    end() {
      const findings = pending
        .filter((row) => !known.has(row.key))
        .map(({ rowNumber, lineNumber, values }): Finding => {
          return {
            type: "foreign-key",
            severity: "error",
            rowNumber,
            lineNumber,
            params: { fields, reference: referenceFields, values },
          };
        });
      if (dropped > 0)
        findings.push({
          type: "foreign-key-not-checked",
          severity: "warning",
          params: { fields, resource: "", rows: dropped },
        });
      return findings;
    },
  };
}
