import { HarvestError, type HarvestErrorCode } from "./harvest-error.ts";

/** What the API clients' errors have in common. */
interface ClientError extends Error {
  readonly code: string;
  readonly status: number | null;
  readonly retryAfter: number | null;
}

const CODES: Readonly<Record<string, HarvestErrorCode>> = {
  aborted: "aborted",
  timeout: "timeout",
  network: "network",
  "too-large": "too-large",
  gone: "gone",
  "not-found": "not-found",
  unauthorised: "unauthorised",
  "not-authorized": "unauthorised",
  forbidden: "unauthorised",
  "rate-limited": "rate-limited",
  "too-many-requests": "rate-limited",
  "bad-answer": "bad-answer",
  "not-ckan": "bad-answer",
  "invalid-json": "bad-answer",
  "paging-broken": "paging-stuck",
};

/** The failure of a client's call in the harvester's words; what the guard itself refused, as it said it. */
export function failureOf(error: ClientError, url: string): HarvestError {
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause)
    if (cause instanceof HarvestError) return cause;
  const { status, retryAfter } = error;
  return new HarvestError(CODES[error.code] ?? "http-status", {
    url,
    ...(status === null ? {} : { status }),
    ...(retryAfter === null ? {} : { retryAfter }),
    cause: error,
  });
}
