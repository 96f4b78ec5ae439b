import type { BalAnswer } from "./bal-messages.ts";

/**
 * Cuts this thread off: the reference validator asks the network for each commune and talks to the console. Its verdict does
 * not depend on it: the answer only serves its own corrections.
 */
export function silence(): void {
  globalThis.fetch = () => Promise.reject(new Error("no network"));
  for (const name of ["log", "info", "warn", "error", "debug"] as const) console[name] = () => {};
}

/** What the reference validator says of a file: a `Buffer` in Node, a `Blob` in a browser, as it wants them. */
export async function balAnswer(file: Buffer | Blob, profile: string): Promise<BalAnswer> {
  const { validate, getLabel } = await import("@ban-team/validateur-bal");
  // Its types only know Node, where it wants a Buffer; its build for browsers wants a Blob.
  const result = await validate(file as Buffer, { profile });
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
