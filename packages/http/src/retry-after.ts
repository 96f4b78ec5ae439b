/**
 * Milliseconds that a `Retry-After` header asks to wait, from seconds or an HTTP date (RFC 9110, 10.2.3).
 * Null when the header is missing or is neither; never negative.
 */
export function parseRetryAfter(header: string | null, now = Date.now()): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // An HTTP date begins with the name of a day; `Date.parse` alone would also read "-5" or "2".
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
