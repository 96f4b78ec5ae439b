import { finished, type Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Answer, asHarvestError } from "./guarded-request.ts";
import { HarvestError } from "./harvest-error.ts";

/** A body may not grow by more than this when it is opened, once it is past a megabyte. */
const MAX_RATIO = 200;
const RATIO_MATTERS_FROM = 1024 * 1024;

export interface BodyLimits {
  /** Of the body once decompressed. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * The bytes of an answer, decompressed as its `content-encoding` says, never more than allowed.
 * Throws `too-large`, `decompression-bomb`, `bad-encoding`, `truncated`, `timeout`, `aborted`; the connection is let go then.
 */
export async function* bodyOf(
  answer: Answer,
  { maxBytes, signal }: BodyLimits,
): AsyncGenerator<Uint8Array, void, void> {
  const { url } = answer;
  const announced = Number(answer.headers.get("content-length") ?? Number.NaN);
  const source = meter(answer.body);
  let opened = source.stream;
  let bytes = 0;
  try {
    opened = decompressed(source.stream, answer.headers.get("content-encoding"), url);
    if (opened === source.stream && announced > maxBytes) throw new HarvestError("too-large", { url, limit: maxBytes });
    for await (const chunk of opened) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new HarvestError("too-large", { url, limit: maxBytes });
      if (opened !== source.stream && bytes > RATIO_MATTERS_FROM && bytes > source.count() * MAX_RATIO)
        throw new HarvestError("decompression-bomb", { url, limit: MAX_RATIO });
      yield chunk;
    }
    // undici checks this too; a proxy or a mock in between may not.
    if (Number.isFinite(announced) && source.count() < announced) throw new HarvestError("truncated", { url });
  } catch (error) {
    throw isOfZlib(error)
      ? new HarvestError("bad-encoding", { url, cause: error })
      : asHarvestError(error, url, signal);
  } finally {
    opened.destroy();
    answer.close();
  }
}

/** A whole small body. */
export async function bytesOf(answer: Answer, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(answer, limits)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A whole small body as text. Servers label at random: what is UTF-8 is read as such, else as labelled, else as Windows-1252. */
export async function textOf(answer: Answer, limits: BodyLimits): Promise<string> {
  const bytes = await bytesOf(answer, limits);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(charsetOf(bytes, answer.headers.get("content-type"))).decode(bytes);
  }
}

/** Of bytes that are no UTF-8. */
function charsetOf(bytes: Uint8Array, contentType: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const label = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}

function meter(body: Readable): { stream: Readable; count: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // Not `on("error")`: a body that was cut before anybody read it has complained already, and would be waited for without end.
  finished(body, (error) => {
    if (error) stream.destroy(error);
  });
  return { stream: body.pipe(stream), count: () => bytes };
}

function decompressed(stream: Readable, encoding: string | undefined, url: string): Readable {
  switch ((encoding ?? "").trim().toLowerCase()) {
    case "":
    case "identity":
      return stream;
    case "gzip":
    case "x-gzip":
      return through(stream, createGunzip());
    case "deflate":
      return through(stream, createInflate());
    case "br":
      return through(stream, createBrotliDecompress());
    default:
      throw new HarvestError("bad-encoding", { url, detail: encoding ?? "" });
  }
}

function through(stream: Readable, opener: Transform): Readable {
  stream.on("error", (error) => opener.destroy(error));
  return stream.pipe(opener);
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(Z_|ERR__?ZLIB|ERR_BROTLI|ERR__ERROR)/.test(String(error.code));
}
