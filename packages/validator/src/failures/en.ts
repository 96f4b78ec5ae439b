import type { FailureCatalogue } from "./failure-words.ts";

/** Why a file could not be checked, and what to do. */
export const en: FailureCatalogue = {
  aborted: () => ({ message: "The check was interrupted.", hint: null }),
  "bal-failed": ({ reason }) => ({
    message: `The reference validator of addresses stopped${reason ? ` (${reason})` : ""}.`,
    hint: "Check that the file is a local address base, then try again.",
  }),
  "bal-not-installed": () => ({
    message: "The reference validator of addresses is not installed.",
    hint: "Add the npm package @ban-team/validateur-bal to your project.",
  }),
  "binary-file": ({ kind }) => ({
    message: `This file is not a text table${kind ? ` (it looks like: ${kind})` : ""}.`,
    hint: "Export the table as CSV from your software, then check that file.",
  }),
  "broken-archive": () => ({
    message: "The file is damaged: its archive cannot be opened.",
    hint: "Open it in your spreadsheet and save it again, or download it again.",
  }),
  "broken-gzip": () => ({
    message: "The gzip archive is damaged: it cannot be decompressed.",
    hint: "Download or compress the file again.",
  }),
  "broken-json": ({ record }) => ({
    message: `The file begins as JSON but no longer is${record ? ` from record ${record} on` : ""}.`,
    hint: "Export it again: a brace, a quote or the end of the file is missing.",
  }),
  "broken-parquet": () => ({
    message: "The Parquet file is damaged or of a form that is not read.",
    hint: "Export it again, or as CSV.",
  }),
  "broken-spreadsheet": () => ({
    message: "The workbook is damaged: one of its sheets cannot be read.",
    hint: "Open it in your spreadsheet and save it again.",
  }),
  "catalogue-unreachable": ({ reference, base, reason, nearest }) => ({
    message: `The schema “${reference}” is not one the tool knows, and ${base || "the catalogue"} did not give it${reason ? ` (${reason})` : ""}.`,
    hint: `Check the id${nearest ? ` (did you mean: ${nearest}?)` : ""} and the connection; a schema used once works without a network.`,
  }),
  "decompression-limit": ({ limit }) => ({
    message: `The archive grows out of all proportion once decompressed${limit ? ` (limit: ${limit})` : ""}: reading was stopped as a precaution.`,
    hint: "Decompress the file yourself if you trust its origin.",
  }),
  "empty-file": () => ({
    message: "The file is empty.",
    hint: "Make sure the export ended well: the first line must hold the column names.",
  }),
  "encrypted-file": () => ({
    message: "The file is protected by a password: it cannot be read.",
    hint: "Save a copy without password.",
  }),
  "file-too-large": ({ limit }) => ({
    message: `The file is too large to be read this way (limit: ${limit} bytes).`,
    hint: "Save it as CSV, whose size is not limited.",
  }),
  "html-page": () => ({
    message: "This file is a web page, not a table: the download probably returned an error page.",
    hint: "Go back to the dataset's page and download the file itself.",
  }),
  "invalid-schema": ({ name, reason, pointer }) => ({
    message: `The schema ${name ? `"${name}" ` : ""}is faulty and cannot be used (${reason}${pointer ? `, at ${pointer}` : ""}).`,
    hint: "Tell the authors of the schema, or choose another one with --schema.",
  }),
  "is-a-directory": ({ path }) => ({
    message: `"${path}" is a folder, not a file.`,
    hint: "Name a file, or a pattern such as folder/*.csv.",
  }),
  "json-expected": ({ format }) => ({
    message: `This schema describes a JSON document; this file is none${format ? ` (it is ${format})` : ""}.`,
    hint: "Export the JSON version from your software: both forms hold the same data.",
  }),
  "missing-file": ({ path }) => ({
    message: `The file "${path}" does not exist.`,
    hint: "Check its name and its folder.",
  }),
  "no-header": () => ({
    message: "The file has no header row: all its lines are blank.",
    hint: "The first line must hold the column names.",
  }),
  "no-records": () => ({
    message: "This JSON file holds no list of records: there is no table to check.",
    hint: "A table in JSON is a list of objects, one per row.",
  }),
  "no-table-in-archive": () => ({
    message: "The archive holds no file.",
    hint: "Check its contents.",
  }),
  "not-mended": ({ schema }) => ({
    message: `This file follows ${schema}, which can be checked but not mended here: odl fix mends tables that a Table Schema describes.`,
    hint: "Check it with odl validate: each problem is told with its remedy.",
  }),
  "not-readable": ({ path }) => ({
    message: `The file "${path}" cannot be opened: you lack the right to read it.`,
    hint: "Ask for access, or copy the file into one of your folders.",
  }),
  "old-excel": () => ({
    message: "The Excel 97-2003 format (.xls) is not read.",
    hint: 'In your spreadsheet: File, Save as, "Excel Workbook (.xlsx)" or "CSV UTF-8", then check that new file.',
  }),
  "read-failed": ({ reason }) => ({
    message: `Reading the file failed${reason ? ` (${reason})` : ""}.`,
    hint: "Try again; if the file is on a network drive or a stick, copy it to your computer first.",
  }),
  "row-too-long": ({ limit, lineNumber }) => ({
    message: `A line is too long to be a row of a table${lineNumber ? ` (line ${lineNumber})` : ""}${limit ? `: more than ${limit} bytes` : ""}.`,
    hint: "The file probably has no line ends, or a quote is never closed.",
  }),
  "schema-copy-damaged": ({ name, folder }) => ({
    message: `The copy of the schema “${name}” was changed on disk: it is not used.`,
    hint: `Connect again to download it anew, or empty the folder ${folder}.`,
  }),
  "schema-not-json": ({ name }) => ({
    message: `The schema "${name}" is not a readable JSON file.`,
    hint: 'A schema is a JSON file that describes "fields".',
  }),
  "schema-not-recognised": ({ candidates }) => ({
    message: "No known schema looks enough like the columns of this file.",
    hint: `Choose the schema with --schema (list: odl schemas list)${candidates ? `. The nearest: ${candidates}` : ""}.`,
  }),
  "schema-not-tabular": ({ name, kind }) => ({
    message: `The schema “${name}” describes no table (${kind}).`,
    hint: "Only schemas of the Table Schema kind can be checked this way.",
  }),
  "schema-too-large": ({ name, limit }) => ({
    message: `The schema "${name}" is larger than accepted (${limit} bytes).`,
    hint: null,
  }),
  "schema-unreachable": ({ name, reason }) => {
    const ofFile = schemaFiles[String(reason)];
    return ofFile
      ? { message: `The schema "${name}" ${ofFile}.`, hint: "Check its name, or choose a known one: odl schemas list." }
      : {
          message: `The schema "${name}" could not be read${reason ? ` (${reason})` : ""}.`,
          hint: "Check the address and the connection, or save the schema to a file.",
        };
  },
  "several-files": ({ count, files }) => ({
    message: `The archive holds ${count} files: ${files}.`,
    hint: "Unpack it and check each file.",
  }),
  "too-many-columns": ({ limit }) => ({
    message: `The header has more than ${limit} columns: this is no open data table.`,
    hint: "Check the delimiter and the line ends of the file.",
  }),
  "too-many-entries": ({ limit }) => ({
    message: `The archive holds more than ${limit} files: it was not opened.`,
    hint: "Unpack it yourself and check the file you want.",
  }),
  "unknown-schema": ({ reference, nearest }) => ({
    message: `The schema "${reference}" is not known.`,
    hint: `${nearest ? `Did you mean: ${nearest}? ` : ""}The list: odl schemas list.`,
  }),
  "unknown-sheet": ({ sheet, sheets }) => ({
    message: `The workbook has no sheet "${sheet}".`,
    hint: `Its sheets: ${sheets}.`,
  }),
  "unsupported-format": ({ format }) => ({
    message: `The ${format} format is not read.`,
    hint: "Save the table as CSV (UTF-8) from your spreadsheet, or export public contracts as JSON, then check that new file.",
  }),
  "xml-doctype": () => ({
    message: "The workbook holds an XML declaration that spreadsheets do not write: it was refused as a precaution.",
    hint: "Open it in your spreadsheet and save it again.",
  }),
};

/** What the system says of a file of schema. */
const schemaFiles: Readonly<Record<string, string>> = {
  ENOENT: "does not exist: there is no file of this name",
  EISDIR: "is a folder, not a file",
  EACCES: "is a file that you may not read",
};
