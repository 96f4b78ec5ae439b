import type { Finding } from "@opendatalocale/report";
import type { Reading } from "@opendatalocale/table-schema";
import type { Column } from "../../packages/validator/src/column.ts";
import type { PlannedCheck } from "../../packages/validator/src/rows/custom-check-plan.ts";
import { type Breach, RuleMemoryFull } from "../../packages/validator/src/rule.ts";
import { rules } from "../../packages/validator/src/rules.generated.ts";
import { suggest } from "../../packages/validator/src/suggestions/suggest.ts";
import type { DataRow } from "./read-rows.ts";

/** Goes down the table row by row; `end` says what could only be known then. */
export interface Runner {
  readonly row: (row: DataRow, readings: readonly Reading[]) => readonly Finding[];
  readonly end: () => readonly Finding[];
}

/** A custom check of the schema, by its test on values alone. */
export function runCheck({ check, compiled, calledAs, indexes }: PlannedCheck, columns: readonly Column[]): Runner {
  const present = [...indexes].filter((index) => index >= 0);
  const absent = compiled.columns.filter((_, index) => (indexes[index] ?? -1) < 0);
  const aboutHeader = absent.length > 0 ? (compiled.onAbsent?.(absent) ?? null) : null;
  const placed = compiled.place === "first-column" ? indexes[0] : present.length === 1 ? present[0] : undefined;
  const column = columns[placed ?? -1];
  let begun = false;
  return {
    row({ number, line, cells }, readings) {
      if (aboutHeader) {
        if (begun) return [];
        begun = true;
        return [{ type: check.type, severity: "error", rowNumber: 1, check: calledAs, params: aboutHeader }];
      }
      const values = [...indexes].map((index) => readings[index]?.value ?? null);
      if (compiled.skipsEmpty && values.includes(null)) return [];
      const params = compiled.test(values);
      if (!params) return [];
      const { type, suggestion, ...rest } = params;
      const cell = column ? cells[column.number - 1] : undefined;
      const own = typeof suggestion === "string" ? { value: suggestion, confidence: "to-confirm" as const } : undefined;
      const isAlone = compiled.columns.length === 1 && column?.reader && cell !== undefined;
      const better = own ?? (isAlone ? suggest({ reader: column.reader, cell, check: compiled }) : undefined);
      return [
        {
          type: typeof type === "string" ? type : check.type,
          severity: "error",
          rowNumber: number,
          lineNumber: line,
          ...(column ? { fieldName: column.name, fieldNumber: column.number } : {}),
          ...(cell === undefined ? {} : { cell }),
          check: calledAs,
          params: rest,
          ...(better ? { suggestion: better } : {}),
        },
      ];
    },
    end: () => [],
  };
}

/** The rules of a schema's prose, by their test on texts alone. */
export function runRules(schemaId: string, columns: readonly Column[]): Runner[] {
  return rules
    .filter(({ schemas, fields }) => schemas.includes(schemaId) && columns.some(({ name }) => name === fields[0]))
    .map((rule) => {
      const run = rule.start();
      const indexes = rule.fields.map((name) => columns.findIndex((column) => column.name === name));
      let isStopped = false;
      const finding = ({ field, rowNumber, cell, params, suggestion }: Breach, lineNumber?: number): Finding => {
        const column = columns.find(({ name }) => name === field);
        return {
          type: rule.type,
          severity: "warning",
          ...(rowNumber === undefined ? {} : { rowNumber }),
          ...(lineNumber === undefined ? {} : { lineNumber }),
          ...(column ? { fieldName: column.name, fieldNumber: column.number } : {}),
          ...(cell === undefined ? {} : { cell }),
          ...(params ? { params } : {}),
          ...(suggestion ? { suggestion } : {}),
        };
      };
      return {
        row({ number, line, cells }, readings) {
          if (isStopped) return [];
          const texts = indexes.map((index) => {
            const reading = readings[index];
            return !reading || "error" in reading || reading.value === null ? "" : (cells[index] ?? "").trim();
          });
          try {
            const breach = run.row(texts, number);
            if (!breach) return [];
            const cell = breach.cell ?? texts[rule.fields.indexOf(breach.field)] ?? "";
            return [finding({ rowNumber: number, ...breach, cell }, line)];
          } catch (error) {
            if (!(error instanceof RuleMemoryFull)) throw error;
            isStopped = true;
            return [{ type: "rule-stopped", severity: "warning", params: { rule: rule.type, limit: error.limit } }];
          }
        },
        end: () => (isStopped ? [] : [...(run.end?.() ?? [])].map((breach) => finding(breach))),
      };
    });
}
