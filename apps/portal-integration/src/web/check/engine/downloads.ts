import { formats, type Lang, type Report } from "@opendatalocale/report";
import { findSchema, loadSchema } from "@opendatalocale/schemas";
import { fromBlob } from "@opendatalocale/tabular";
import { writeXlsx } from "@opendatalocale/tabular/write";
import { annotate } from "@opendatalocale/validator/annotate";
import { writeTemplate } from "@opendatalocale/validator/schema-doc";
import { changesAsCsv, changesAsJson } from "./change-log.ts";
import type { History } from "./history.ts";
import type { Download, DownloadKind, TemplateRequest } from "./protocol.ts";
import { allRows, type RowFile } from "./row-file.ts";
import { sourceOf, type WorkingCopy } from "./working-copy.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const ANNOTATED = { encoding: "utf-8", delimiter: "," } as const;

/** What files are made from. */
export interface Downloadable {
  readonly file: File;
  readonly sheet: string | null;
  readonly lang: Lang;
  readonly report: Report;
  readonly history: History | null;
  /** The copy that the report speaks of; null when it speaks of the file. */
  readonly checkedCopy: WorkingCopy | null;
}

/** One of the files to take away. */
export async function downloadOf(kind: DownloadKind, from: Downloadable): Promise<Download> {
  const { file, history, lang, report } = from;
  const lists = history?.changes ?? [];
  const named = async (end: string, blob: Blob | Promise<Blob>) => ({ name: nameFrom(file, end), blob: await blob });
  switch (kind) {
    case "csv":
      return named("corrige.csv", new Blob([tableOf(history).blob], { type: "text/csv" }));
    case "xlsx":
      return named("corrige.xlsx", workbookOf(tableOf(history)));
    case "changes-csv":
      return named("corrige.csv.changements.csv", blobOf(changesAsCsv(lists, lang), "text/csv"));
    case "changes-json":
      return named("corrige.csv.changements.json", blobOf(changesAsJson(lists, lang), "application/json"));
    case "annotated":
      return named("annote.xlsx", annotatedOf(from));
    case "html":
      return named("rapport.html", pageOf(report));
  }
}

/** The name of a file made from another: `budget.csv` gives `budget-corrige.csv`. */
export function nameFrom(file: File, end: string): string {
  return `${file.name.replace(/\.[^.]*$/, "")}-${end}`;
}

function tableOf(history: History | null): RowFile {
  if (!history) throw new Error("the working copy is not made");
  return history.copy.table;
}

async function workbookOf(table: RowFile): Promise<Blob> {
  async function* rows() {
    let isHeader = true;
    for await (const row of allRows(table)) {
      const look = isHeader ? ("header" as const) : ("plain" as const);
      isHeader = false;
      yield row.map((text) => ({ text, look }));
    }
  }
  return blobOf(writeXlsx({ sheets: [{ name: "Données", columns: [], rows: rows(), hasHeader: true }] }), XLSX);
}

function annotatedOf({ file, sheet, report, checkedCopy: copy }: Downloadable): Promise<Blob> {
  const written = copy
    ? annotate(report, () => sourceOf(copy, "copie.csv"), ANNOTATED)
    : annotate(report, () => fromBlob(file.name, file), sheet === null ? {} : { sheet });
  return blobOf(written, XLSX);
}

function pageOf(report: Report): Blob {
  const html = formats.find(({ name }) => name === "html");
  if (!html) throw new Error("the HTML form of reports is gone");
  return new Blob([html.write(report, { lang: report.options.locale, colour: false })], { type: html.mediaType });
}

/** A file to fill in for a schema. */
export async function templateOf({ schema, format, lang }: TemplateRequest): Promise<Download> {
  const found = findSchema(schema);
  if ("error" in found) throw new Error(`no schema ${schema}`);
  const entry = await loadSchema(found.schema);
  const blob = await blobOf(writeTemplate(entry, { format, lang, isEmpty: false }), "application/octet-stream");
  const name = found.schema.id.slice(found.schema.id.indexOf("/") + 1);
  return { name: `${lang === "fr" ? "modele" : "template"}-${name}.${format}`, blob };
}

/** Parts gathered by the megabyte: a part a row would be more places than bytes. */
async function blobOf(parts: AsyncIterable<string | Uint8Array>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  for await (const part of parts) {
    held.push(typeof part === "string" ? part : new Uint8Array(part));
    size += part.length;
    if (size < 1 << 20) continue;
    blobs.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new Blob([...blobs, ...held], { type });
}
