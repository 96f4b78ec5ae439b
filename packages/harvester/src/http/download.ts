import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { HarvestClient } from "./client.ts";
import type { Answer } from "./guarded-request.ts";
import { HarvestError } from "./harvest-error.ts";
import { bodyOf } from "./read-body.ts";

export interface DownloadOptions {
  /** Of the file once decompressed from its transfer; 200 MB by default. */
  readonly maxBytes?: number;
  /** For the whole download, in milliseconds; 5 minutes by default. */
  readonly timeout?: number;
  readonly maxRedirects?: number;
  /** What an earlier download answered: nothing is sent again when the file did not change. */
  readonly known?: { readonly etag?: string | null; readonly lastModified?: string | null };
  readonly signal?: AbortSignal;
}

/** What became of a download. */
export type Download =
  | {
      readonly state: "downloaded";
      readonly url: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly contentType: string | null;
      /** The name the server gives the file, without folders; null when it gives none. */
      readonly fileName: string | null;
    }
  | { readonly state: "unchanged"; readonly url: string };

const MAX_BYTES = 200 * 1024 * 1024;
const TIMEOUT = 5 * 60_000;

/**
 * Downloads a file to `path`, whole or not at all: it is written beside and renamed once complete.
 * Throws {@link HarvestError}: `gone` (410), `not-found`, `unauthorised`, `rate-limited`, `http-status`, `too-large`, `truncated`, `timeout`…
 */
export async function download(
  client: HarvestClient,
  address: string,
  path: string,
  options: DownloadOptions = {},
): Promise<Download> {
  const deadline = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  const asked = {
    signal,
    headers: headersFor(options),
    ...(options.maxRedirects === undefined ? {} : { maxRedirects: options.maxRedirects }),
  };
  return client.read(address, asked, (answer) => received(answer, path, options, signal));
}

async function received(
  answer: Answer,
  path: string,
  { known, maxBytes = MAX_BYTES }: DownloadOptions,
  signal: AbortSignal,
): Promise<Download> {
  if (answer.status === 304 && (known?.etag || known?.lastModified)) {
    answer.close();
    return { state: "unchanged", url: answer.url };
  }
  refuseError(answer);
  const { bytes, sha256 } = await writeTo(path, answer, { maxBytes, signal });
  return {
    state: "downloaded",
    url: answer.url,
    bytes,
    sha256,
    etag: answer.headers.get("etag") ?? null,
    lastModified: answer.headers.get("last-modified") ?? null,
    contentType: answer.headers.get("content-type") ?? null,
    fileName: fileNameIn(answer.headers.get("content-disposition")),
  };
}

function headersFor({ known }: DownloadOptions): Record<string, string> {
  return {
    "accept-encoding": "gzip, br",
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}

/** Lets the answer go and throws unless it is a success. */
export function refuseError(answer: Answer): void {
  const { status, url } = answer;
  if (status >= 200 && status < 300) return;
  answer.close();
  if (status === 410) throw new HarvestError("gone", { url, status });
  if (status === 404) throw new HarvestError("not-found", { url, status });
  if (status === 401 || status === 403) throw new HarvestError("unauthorised", { url, status });
  if (status === 429) throw new HarvestError("rate-limited", { url, status });
  throw new HarvestError("http-status", { url, status });
}

async function writeTo(
  path: string,
  answer: Answer,
  limits: { maxBytes: number; signal: AbortSignal },
): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(draft, "wx");
  try {
    for await (const chunk of bodyOf(answer, limits)) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.close();
    await rename(draft, path);
    return { bytes, sha256: hash.digest("hex") };
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
}

/** RFC 6266; the encoded form first. What could lead to another folder is taken out. */
function fileNameIn(disposition: string | undefined): string | null {
  if (disposition === undefined) return null;
  const encoded = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name = encoded === undefined ? (plain?.[1] ?? plain?.[2] ?? "") : decoded(encoded);
  const safe = name
    .replace(/^.*[/\\]/s, "")
    .replace(/\p{C}/gu, "")
    .trim();
  return safe === "" || safe === "." || safe === ".." ? null : safe.slice(0, 200);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
