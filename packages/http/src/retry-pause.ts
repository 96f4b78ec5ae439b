import type { RetryOptions } from "./http-options.ts";

export interface Failure {
  readonly reason: number | "timeout" | "network";
  /** What the server asked, in milliseconds. */
  readonly retryAfter: number | null;
}

/**
 * Milliseconds to wait before another try, or null for none. What may be asked twice is tried again after lost answers,
 * 429, 502, 503 and 504; what may not, only after an answer which says that nothing was done: 429, or 503 with `Retry-After`.
 * Pauses double, with jitter ("equal jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function retryPause(
  { reason, retryAfter }: Failure,
  attempt: number,
  safe: boolean,
  { attempts = 4, delay = 500, maxDelay = 60_000 }: RetryOptions = {},
): number | null {
  const refused = reason === 429 || (reason === 503 && retryAfter !== null);
  const lost = typeof reason === "string" || reason === 502 || reason === 503 || reason === 504;
  if (attempt >= attempts || !(refused || (safe && lost))) return null;
  const backoff = Math.min(maxDelay, delay * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  const pause = Math.max(backoff, retryAfter ?? 0);
  return pause > maxDelay ? null : pause;
}
