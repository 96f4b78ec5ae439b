import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Candidate, type Download, download, type HarvestClient, HarvestError } from "@opendatalocale/harvester";
import { type Lang, type Report, type ReportItem, type Severity, verdictOf } from "@opendatalocale/report";
import { BAL, findJsonSchema, findSchema } from "@opendatalocale/schemas";
import { validateFile } from "@opendatalocale/validator/node";
import type { AuditedFile } from "./audited-file.ts";

export interface AuditFileOptions {
  readonly client: HarvestClient;
  /** Where the file is put while it is checked. */
  readonly folder: string;
  readonly lang: Lang;
  /** Remarks count as errors. */
  readonly strict?: boolean;
  /** Bytes of a file; 200 MB by default. */
  readonly maxBytes?: number;
  /** What is known of the file from an earlier audit. */
  readonly known?: AuditedFile;
  readonly signal?: AbortSignal;
  /** Called with every finding, whether the report lists it or not. */
  readonly onFinding?: (item: ReportItem, severity: Severity) => void;
  /** Checks the file elsewhere: in a thread, for a service that has others to answer meanwhile. */
  readonly validate?: (path: string, options: CheckFileOptions) => Promise<Report>;
}

/** What a check of one file is asked. */
interface CheckFileOptions {
  readonly schema: string;
  readonly lang: Lang;
  readonly strict: boolean;
  readonly onFinding?: (item: ReportItem, severity: Severity) => void;
}

export interface AuditOutcome {
  readonly file: AuditedFile;
  /** Null when the file did not change, or could not be had. */
  readonly report: Report | null;
}

/** Downloads a candidate and checks it, as `odl validate` would check the file itself. A file that cannot be had makes a `not-checked`. */
export async function auditFile(candidate: Candidate, options: AuditFileOptions): Promise<AuditOutcome> {
  const { url } = candidate.resource;
  if (url === null) return { file: { ...about(candidate), ...nothing, failure: "no-address" }, report: null };
  const path = join(options.folder, `${crypto.randomUUID()}${extensionOf(candidate)}`);
  try {
    const got = await download(options.client, url, path, downloadOptions(options, url));
    if (got.state === "unchanged" && options.known)
      return { file: { ...about(candidate), ...whatWasFound(options.known, options.strict) }, report: null };
    return await check(candidate, got, path, options);
  } catch (error) {
    if (!(error instanceof HarvestError) || error.code === "aborted") throw error;
    return { file: { ...about(candidate), ...nothing, failure: error.code }, report: null };
  } finally {
    await rm(path, { force: true });
  }
}

async function check(
  candidate: Candidate,
  got: Download,
  path: string,
  { lang, strict = false, onFinding, validate = validateFile }: AuditFileOptions,
): Promise<AuditOutcome> {
  const { schema, version } = referenceOf(candidate);
  const reference = `${schema}${version === null ? "" : `@${version}`}`;
  const checked = await validate(path, { schema: reference, lang, strict, ...(onFinding ? { onFinding } : {}) });
  const name = fileName(candidate, got);
  const report: Report = { ...checked, source: { ...checked.source, name, url: candidate.resource.url } };
  const sent = got.state === "downloaded" ? got : null;
  const file: AuditedFile = {
    ...about(candidate),
    version: report.schema?.version ?? null,
    verdict: report.verdict,
    failure: report.failure?.code ?? null,
    errors: report.stats.errors,
    remarks: report.stats.warnings,
    rows: report.stats.rows,
    sha256: sent?.sha256 ?? null,
    etag: sent?.etag ?? null,
    lastModified: sent?.lastModified ?? null,
  };
  return { file, report };
}

/** A version that is no more kept is checked against the newest one: better than nothing, and `version` tells. */
function referenceOf({ schema, version }: Candidate): { schema: string; version: string | null } {
  if (version === null) return { schema, version };
  const reference = `${schema}@${version}`;
  const isKept = "schema" in findSchema(reference) || findJsonSchema(reference) !== null || schema === BAL;
  return { schema, version: isKept ? version : null };
}

/** A file at another address is another file, whatever its ETag. */
function downloadOptions({ known, maxBytes, signal }: AuditFileOptions, url: string) {
  const unchanged = known && known.verdict !== "not-checked" && known.resource.url === url ? known : null;
  return {
    ...(unchanged ? { known: { etag: unchanged.etag, lastModified: unchanged.lastModified } } : {}),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(signal ? { signal } : {}),
  };
}

const nothing = {
  version: null,
  verdict: "not-checked",
  errors: 0,
  remarks: 0,
  rows: 0,
  sha256: null,
  etag: null,
  lastModified: null,
} as const;

function about({ dataset, resource, schema, isDeclared, confidence, reasons }: Candidate) {
  const { portal, id, title, page, organization } = dataset;
  const { id: resourceId, title: name, url, format, modified } = resource;
  return {
    organization,
    dataset: { portal, id, title, page },
    resource: { id: resourceId, title: name, url, format, modified: modified ?? dataset.modified },
    schema,
    isDeclared,
    confidence,
    reasons,
    checkedAt: new Date().toISOString(),
  };
}

/** What an earlier audit found in a file that did not change, whatever that audit made of remarks. */
function whatWasFound(known: AuditedFile, strict = false) {
  const { version, failure, errors, remarks, rows, sha256, etag, lastModified } = known;
  const verdict = verdictOf({ failed: known.verdict === "not-checked", errors, warnings: remarks, strict });
  return { version, verdict, failure, errors, remarks, rows, sha256, etag, lastModified };
}

/** The reader looks at bytes, not at names; a known extension only helps a person who finds the file. */
function extensionOf({ resource }: Candidate): string {
  return /^[a-z0-9]{1,8}$/.test(resource.format) ? `.${resource.format}` : "";
}

function fileName({ resource }: Candidate, got: Download): string {
  const given = got.state === "downloaded" ? got.fileName : null;
  if (given !== null) return given;
  const last = URL.canParse(got.url) ? (new URL(got.url).pathname.split("/").at(-1) ?? "") : "";
  return last || resource.title || resource.id;
}
