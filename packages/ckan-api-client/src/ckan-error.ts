import { HttpError, type HttpErrorCode } from "@opendatalocale/http";

/** Stable reasons why an action gave no result. */
export type CkanErrorCode =
  | HttpErrorCode
  | "validation"
  | "not-found"
  | "not-authorized"
  | "conflict"
  | "search-failed"
  | "unknown-action"
  | "bad-request"
  | "rate-limited"
  | "unavailable"
  | "server-error"
  | "not-ckan"
  | "invalid-json"
  | "bad-address"
  | "bad-cursor"
  | "paging-broken";

export interface CkanErrorDetails {
  readonly action?: string | undefined;
  readonly status?: number | undefined;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly retryAfter?: number | null;
  readonly hint?: string | null | undefined;
  readonly cause?: unknown;
}

/** An action that gave no result. `message` holds the portal's own words when it had some. */
export class CkanError extends Error {
  readonly code: CkanErrorCode;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly action: string | null;
  /** What is wrong with each field, by path (`resources.1.url`); empty when nothing is said of fields. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds to wait before asking again, when the server said so. */
  readonly retryAfter: number | null;
  /** What to do about it, when it is known. */
  readonly hint: string | null;

  constructor(code: CkanErrorCode, message: string, details: CkanErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = "CkanError";
    this.code = code;
    this.status = details.status ?? null;
    this.action = details.action ?? null;
    this.fields = details.fields ?? {};
    this.retryAfter = details.retryAfter ?? null;
    this.hint = details.hint ?? null;
  }
}

/** What stopped a request, as a `CkanError`; anything else is a bug and stays as it is. */
export function asCkanError(error: unknown, action: string): unknown {
  if (!(error instanceof HttpError)) return error;
  const { code, message, hint } = error;
  return new CkanError(code, message, { action, hint, cause: error });
}
