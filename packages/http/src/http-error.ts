/** Why no answer could be had. Answers with a bad status are no errors here: their meaning is the API's. */
export type HttpErrorCode = "aborted" | "timeout" | "network" | "too-large" | "redirected";

export interface HttpErrorDetails {
  readonly method: string;
  /** The address asked, without its query: a query may hold what logs should not. */
  readonly url: string;
  /** How many times it was tried. */
  readonly attempts: number;
  /** What to do about it, when it is known. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** A request that got no usable answer. `code` is stable. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly method: string;
  readonly url: string;
  readonly attempts: number;
  readonly hint: string | null;

  constructor(code: HttpErrorCode, message: string, details: HttpErrorDetails) {
    super(message, { cause: details.cause });
    this.name = "HttpError";
    this.code = code;
    this.method = details.method;
    this.url = details.url;
    this.attempts = details.attempts;
    this.hint = details.hint ?? null;
  }
}
