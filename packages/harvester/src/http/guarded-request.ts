import type { Readable } from "node:stream";
import { type Dispatcher, request } from "undici";
import { HarvestError } from "./harvest-error.ts";
import type { Network } from "./network.ts";

export interface RequestOptions {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Readable;
  /** 5 by default; 0 when a redirect is an answer like another. */
  readonly maxRedirects?: number;
  /** For the answer's head and each later chunk, in milliseconds; 30 000 by default. */
  readonly idleTimeout?: number;
  /** Ends everything: a deadline, or a person who gives up. */
  readonly signal?: AbortSignal;
}

/** An answer whose body is still to be read, or let go with `close()`. Its bytes are as sent, still compressed. */
export interface Answer {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; repeated ones joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Readable;
  /** Lets the connection go without reading further. */
  readonly close: () => void;
}

/** All that another host may be told: a token may stand under any other name. */
const IMPERSONAL = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "content-type",
  "if-modified-since",
  "if-none-match",
  "range",
  "user-agent",
]);

/** One request, its redirects followed by hand so that each address is checked. Throws {@link HarvestError}; an error status is an answer. */
export async function guardedRequest(network: Network, address: string, options: RequestOptions = {}): Promise<Answer> {
  const seen = new Set<string>();
  let url = network.check(address);
  let headers = { "user-agent": network.userAgent, ...options.headers };
  const method = options.method ?? "GET";
  for (;;) {
    if (seen.has(url.href)) throw new HarvestError("redirect-loop", { url: url.href });
    if (seen.size > (options.maxRedirects ?? 5)) throw new HarvestError("too-many-redirects", { url: url.href });
    seen.add(url.href);
    const answer = await send(network, url, { ...options, method, headers });
    const location = isRedirect(answer.status) ? answer.headers.get("location") : undefined;
    if (location === undefined || options.maxRedirects === 0) return answer;
    answer.close();
    if (!URL.canParse(location, url)) throw new HarvestError("bad-address", { url: location });
    const next = network.check(new URL(location, url).href);
    // A body is for who it was written for, and a stream is already read.
    if (method !== "GET" && method !== "HEAD")
      throw new HarvestError("http-status", { url: url.href, status: answer.status });
    if (next.origin !== url.origin) headers = impersonal(headers);
    url = next;
  }
}

/** 304 is an answer, and so is a redirect that goes nowhere. */
function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function send(network: Network, url: URL, options: RequestOptions): Promise<Answer> {
  const idle = options.idleTimeout ?? 30_000;
  try {
    await network.checkName(url);
    const answer = await request(url, {
      dispatcher: network.dispatcherFor(url),
      method: options.method ?? "GET",
      headers: { ...options.headers },
      body: options.body ?? null,
      signal: options.signal ?? null,
      headersTimeout: idle,
      bodyTimeout: idle,
    });
    const { statusCode: status, body } = answer;
    return { url: url.href, status, headers: headersOf(answer), body, close: () => closeBody(body) };
  } catch (error) {
    throw asHarvestError(error, url.href, options.signal);
  }
}

/** A body let go complains that it was; nobody is left to hear. */
function closeBody(body: Readable): void {
  body.on("error", () => {});
  body.destroy();
}

function headersOf({ headers }: Dispatcher.ResponseData): Map<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

function impersonal<Headers extends Record<string, string>>(headers: Headers): Headers {
  const kept = Object.entries(headers).filter(([name]) => IMPERSONAL.has(name.toLowerCase()));
  // Only entries were left out: what remains has the same shape, the names being optional to the reader.
  return Object.fromEntries(kept) as Headers;
}

/** undici wraps what went wrong; the first cause that is known names it. */
export function asHarvestError(error: unknown, url: string, signal?: AbortSignal | null): HarvestError {
  if (signal?.aborted) {
    const isDeadline = signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
    return new HarvestError(isDeadline ? "timeout" : "aborted", { url, cause: error });
  }
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HarvestError) return cause;
    const code = "code" in cause ? String(cause.code) : "";
    if (/TIMEOUT|ETIMEDOUT/.test(code)) return new HarvestError("timeout", { url, cause: error });
    if (/CONTENT_LENGTH|UND_ERR_SOCKET|ECONNRESET|HPE_INVALID/.test(code))
      return new HarvestError("truncated", { url, detail: code, cause: error });
  }
  const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new HarvestError("network", { url, detail, cause: error });
}
