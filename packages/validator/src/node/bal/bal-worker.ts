import { parentPort, workerData } from "node:worker_threads";
import type { BalAnswer, BalRequest } from "./bal-messages.ts";

/**
 * Runs the reference validator of addresses apart: it asks the network for each commune and talks to the console, and here it
 * can do neither. Its verdict does not depend on it: the answer only serves its own corrections.
 */
globalThis.fetch = () => Promise.reject(new Error("no network"));
for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {};

const { bytes, profile }: BalRequest = workerData;
parentPort?.postMessage(await answer(Buffer.from(bytes), profile));

async function answer(file: Buffer, profile: string): Promise<BalAnswer> {
  const { validate, getLabel } = await import("@ban-team/validateur-bal");
  const result = await validate(file, { profile });
  if (!("rows" in result)) return { isReadable: false };
  const { fields, originalFields, rows, profilErrors, encoding, delimiter, linebreak } = result;
  const isOfRows = (code: string) => rows.some(({ errors }) => errors.some((error) => error.code === code));
  return {
    isReadable: true,
    encoding: encoding ?? "",
    delimiter: delimiter ?? "",
    linebreak: linebreak ?? "",
    labels: originalFields ?? fields.map(({ name }) => name),
    rows: rows.length,
    ofFile: profilErrors
      .filter(({ code }) => !isOfRows(code))
      .map(({ code, level }) => ({ code, level, label: getLabel(code) })),
    ofRows: rows.flatMap(({ errors, rawValues }, index) =>
      errors.map(({ code, schemaName, level }) => {
        const name = fields.find((field) => field.schemaName === schemaName && schemaName !== undefined)?.name;
        const cell = name === undefined ? undefined : rawValues[name];
        return {
          row: index + 2,
          code,
          level: level ?? "I",
          label: getLabel(code),
          ...(schemaName === undefined ? {} : { field: schemaName }),
          ...(name === undefined ? {} : { column: name }),
          ...(cell === undefined ? {} : { cell }),
        };
      }),
    ),
  };
}
