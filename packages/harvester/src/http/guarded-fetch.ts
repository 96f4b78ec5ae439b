import { Readable } from "node:stream";
import { type Answer, guardedRequest } from "./guarded-request.ts";
import type { Network } from "./network.ts";
import { bodyOf } from "./read-body.ts";

/** What an API client may read in one answer. */
const API_LIMIT = 64 * 1024 * 1024;

export interface GuardedFetchOptions {
  readonly maxBytes?: number;
  /** Ends every request: a person who gives up. */
  readonly signal?: AbortSignal | undefined;
}

/** A `fetch` for API clients that only leaves by the guarded door: addresses checked, redirects too, bytes capped. */
export function guardedFetch(
  network: Network,
  { maxBytes = API_LIMIT, signal }: GuardedFetchOptions = {},
): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const request = signal ? new Request(asked, { signal: AbortSignal.any([signal, asked.signal]) }) : asked;
    // Node's Request needs no `duplex` once it exists; a body given as a stream is read once, so it must not be retried here.
    const body = request.body ? Readable.from(request.body) : undefined;
    const answer = await guardedRequest(network, request.url, {
      method: methodOf(request.method),
      headers: { ...Object.fromEntries(request.headers), "accept-encoding": "gzip, br" },
      signal: request.signal,
      // The caller wants to see a redirect: a write must not become a read elsewhere, nor a token leave.
      ...(request.redirect === "follow" ? {} : { maxRedirects: 0 }),
      ...(body === undefined ? {} : { body }),
    });
    const headers = new Headers([...answer.headers].filter(([name]) => !/^content-(encoding|length)$/.test(name)));
    const isBare = answer.status === 204 || answer.status === 304 || request.method === "HEAD";
    if (isBare) answer.close();
    // The same stream under two names: Node's type and the DOM's only differ in their generics.
    const stream = isBare ? null : (webStream(answer, maxBytes, request.signal) as ReadableStream<Uint8Array>);
    const response = new Response(stream, { status: answer.status, headers });
    Object.defineProperty(response, "url", { value: answer.url });
    return response;
  };
}

function webStream(answer: Answer, maxBytes: number, signal: AbortSignal) {
  return Readable.toWeb(Readable.from(bodyOf(answer, { maxBytes, signal })));
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

function methodOf(method: string): (typeof METHODS)[number] {
  const known = METHODS.find((one) => one === method);
  if (known === undefined) throw new TypeError(`no client sends ${method}`);
  return known;
}
