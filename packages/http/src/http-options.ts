import type { HostBudget } from "./host-budget.ts";
import type { HttpEvent } from "./http-event.ts";

/** How a client behaves towards servers. Every duration is in milliseconds. */
export interface HttpOptions {
  /** Default: the global `fetch`. An error it throws whose `isPassing` is false is final: it is not tried again. */
  readonly fetch?: typeof fetch;
  /** Name and contact (`my-tool (+https://example.fr/contact)`); only sent outside browsers, which keep their own. */
  readonly userAgent?: string;
  /** Sent with each request, never told to `onEvent`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeouts?: Timeouts;
  readonly retry?: RetryOptions;
  /** Requests at once to one host (default 4), or a budget shared by several clients. */
  readonly hosts?: number | HostBudget;
  /** Longest answer accepted, in bytes (default 128 MiB). */
  readonly maxBytes?: number;
  /** Told of each request, answer and retry. What it throws is ignored. */
  readonly onEvent?: (event: HttpEvent) => void;
}

export interface Timeouts {
  /** One try, from the first byte sent to the last received (default 30 000). `Infinity` for none. */
  readonly attempt?: number;
  /** Everything: waiting for the host's budget, tries and pauses (default 180 000). `Infinity` for none. */
  readonly total?: number;
}

export interface RetryOptions {
  /** Tries in all (default 4); 1 for no retry. */
  readonly attempts?: number;
  /** The first pause is between half of it and it; it doubles each time (default 500). */
  readonly delay?: number;
  /** No pause is longer (default 60 000): a server that asks for more gets no retry. */
  readonly maxDelay?: number;
}

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called for each try; without it there is no body. */
  readonly body?: () => RequestBody;
  /** True when asking twice does no more than asking once: it may then be retried after any failure. */
  readonly safe: boolean;
  /** False when `body` can be read only once, so that nothing is retried (default true). */
  readonly replayable?: boolean;
  /**
   * Default: true for GET and HEAD, false for the rest (a redirected write becomes a GET). `fetch` takes `Authorization` off
   * when the origin changes, and no other header: say false when another one holds a secret.
   */
  readonly followRedirects?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly timeouts?: Timeouts | undefined;
}

export interface RequestBody {
  readonly content: NonNullable<RequestInit["body"]>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** After redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly attempts: number;
  /** What `Retry-After` asked, in milliseconds from now; null when it did not. */
  readonly retryAfter: number | null;
}
