import { deadline, isTimeout } from "./deadline.ts";
import { createHostBudget, wait } from "./host-budget.ts";
import { HttpError, type HttpErrorCode } from "./http-error.ts";
import type { HttpEvent } from "./http-event.ts";
import type { HttpAnswer, HttpOptions, HttpRequest } from "./http-options.ts";
import { BodyTooLarge, readBody } from "./read-body.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { retryPause } from "./retry-pause.ts";

export interface HttpClient {
  /** The answer, whatever its status, once retries are spent. Throws `HttpError` when there is none. */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
}

/** An HTTP client that waits, retries and stops as a good guest does. */
export function createHttpClient(options: HttpOptions = {}): HttpClient {
  const { onEvent, maxBytes = 128 * 2 ** 20, hosts = 4 } = options;
  const budget = typeof hosts === "number" ? createHostBudget(hosts) : hosts;

  return {
    async send(request) {
      const { method, safe, replayable = true } = request;
      const { host, origin, pathname } = new URL(request.url);
      const url = origin + pathname;
      const limits = { attempt: 30_000, total: 180_000, ...options.timeouts, ...request.timeouts };
      const total = deadline(limits.total, request.signal);
      let attempts = 0;
      const failed = (code: HttpErrorCode, message: string, cause: unknown, hint?: string) =>
        new HttpError(code, message, { method, url, attempts, cause, ...(hint === undefined ? {} : { hint }) });
      try {
        for (;;) {
          const leave = await budget.enter(host, total.signal);
          attempts++;
          let pause: number | null = null;
          try {
            const outcome = await attempt(request, attempts, limits.attempt, total.signal, failed);
            const failure = failureOf(outcome);
            if (failure && replayable) pause = retryPause(failure, attempts, safe, options.retry);
            if (failure === null || pause === null) {
              if (outcome instanceof HttpError) throw outcome;
              return outcome;
            }
            tell(onEvent, { type: "retry", method, url, attempt: attempts, reason: failure.reason, delay: pause });
            // Before our place is free: the next in the queue must wait too.
            if (failure.retryAfter) budget.pause(host, failure.retryAfter);
          } finally {
            leave();
          }
          await wait(pause, total.signal);
        }
      } catch (error) {
        if (error instanceof HttpError || !total.signal.aborted) throw error;
        if (!isTimeout(error)) throw failed("aborted", `${method} ${url}: stopped by the caller`, error);
        throw failed("timeout", `${method} ${url}: no answer within ${limits.total} ms, ${attempts} tries`, error);
      } finally {
        total.clear();
      }
    },
  };

  async function attempt(
    request: HttpRequest,
    number: number,
    duration: number,
    parent: AbortSignal,
    failed: (code: HttpErrorCode, message: string, cause: unknown, hint?: string) => HttpError,
  ): Promise<HttpAnswer | HttpError> {
    const { method } = request;
    const body = request.body?.();
    const { origin, pathname } = new URL(request.url);
    const url = origin + pathname;
    const limit = deadline(duration, parent);
    const began = performance.now();
    tell(onEvent, { type: "request", method, url, attempt: number });
    try {
      const response = await (options.fetch ?? fetch)(request.url, {
        method,
        headers: { ...agent(options.userAgent), ...options.headers, ...body?.headers, ...request.headers },
        signal: limit.signal,
        redirect: (request.followRedirects ?? (method === "GET" || method === "HEAD")) ? "follow" : "manual",
        ...(body === undefined ? {} : { body: body.content, ...halfDuplex(body.content) }),
      });
      const target = redirection(response);
      if (target !== null) {
        await response.body?.cancel();
        return failed("redirected", `${method} ${url}: the server answers from another address`, undefined, target);
      }
      const bytes = await readBody(response, maxBytes);
      const { status, headers } = response;
      tell(onEvent, {
        type: "response",
        method,
        url,
        attempt: number,
        status,
        bytes: bytes.length,
        duration: performance.now() - began,
      });
      const retryAfter = parseRetryAfter(headers.get("retry-after"));
      return { status, url: response.url || request.url, headers, bytes, attempts: number, retryAfter };
    } catch (error) {
      if (parent.aborted) throw parent.reason;
      if (limit.signal.aborted) return failed("timeout", `${method} ${url}: no answer within ${duration} ms`, error);
      if (error instanceof BodyTooLarge)
        return failed("too-large", `${method} ${url}: the answer is longer than ${maxBytes} bytes`, error);
      return failed("network", `${method} ${url}: ${reasonOf(error)}`, error);
    } finally {
      limit.clear();
    }
  }
}

function failureOf(outcome: HttpAnswer | HttpError) {
  if (!(outcome instanceof HttpError))
    return outcome.status < 400 ? null : { reason: outcome.status, retryAfter: outcome.retryAfter };
  if (outcome.code !== "timeout" && outcome.code !== "network") return null;
  return isRefusal(outcome.cause) ? null : { reason: outcome.code, retryAfter: null };
}

/** The `fetch` that was given says that asking again changes nothing: an address it does not go to, for instance. */
function isRefusal(cause: unknown): boolean {
  return cause instanceof Error && "isPassing" in cause && cause.isPassing === false;
}

/** Where a redirection leads (browsers do not tell); null when the answer is none. */
function redirection({ type, status, headers }: Response): string | null {
  const isRedirection = type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(status);
  return isRedirection ? (headers.get("location") ?? "see where the address leads in a browser") : null;
}

/** The deepest cause: `fetch` itself only says "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

function agent(userAgent: string | undefined): Record<string, string> {
  const isBrowser = "window" in globalThis || "importScripts" in globalThis;
  return userAgent === undefined || isBrowser ? {} : { "user-agent": userAgent };
}

/** A stream is sent while it is read; `fetch` wants it said, though its types do not know the word. */
function halfDuplex(content: NonNullable<RequestInit["body"]>): object {
  return content instanceof ReadableStream ? { duplex: "half" } : {};
}

function tell(onEvent: HttpOptions["onEvent"], event: HttpEvent): void {
  try {
    onEvent?.(event);
  } catch {
    // A log that fails must not fail the request.
  }
}
