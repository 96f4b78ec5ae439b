/** Past this a server's wish is not waited for: the caller is told instead. */
export const LONGEST_WAIT = 120_000;

/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds or a date (RFC 9110 §10.2.3).
 * Null when there is none, or when it cannot be read.
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
