import type { HttpError, HttpErrorCode } from "@opendatalocale/http";

/** Why a call failed. Stable. `gone` is a tombstone: the object was there and was deleted (HTTP 410). */
export type UdataErrorCode =
  | HttpErrorCode
  | "bad-request"
  | "validation"
  | "unauthorised"
  | "forbidden"
  | "not-found"
  | "gone"
  | "too-many-requests"
  | "not-implemented"
  | "server"
  | "bad-answer";

export interface UdataErrorDetails {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  /** Messages by field, as udata gives them for a form that it refuses. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds that the portal asks to wait. */
  readonly retryAfter?: number | null;
  readonly hint?: string | null;
  readonly cause?: unknown;
}

/** A call that did not end as it should. */
export class UdataError extends Error {
  readonly code: UdataErrorCode;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly retryAfter: number | null;
  /** What to do about it, when it is known: the address that a `redirected` one leads to. */
  readonly hint: string | null;

  constructor(code: UdataErrorCode, message: string, details: UdataErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "UdataError";
    this.code = code;
    this.method = details.method;
    this.path = details.path;
    this.status = details.status;
    this.fields = details.fields ?? {};
    this.retryAfter = details.retryAfter ?? null;
    this.hint = details.hint ?? null;
  }
}

/** The error of a request that got no usable answer. */
export function withoutAnswer(error: HttpError, method: string, path: string): UdataError {
  return new UdataError(error.code, error.message, { method, path, status: null, hint: error.hint, cause: error });
}

/** The error that an answer stands for. `body` is what was parsed of it, undefined for what is no JSON. */
export function errorOfAnswer(
  { status, retryAfter }: { status: number; retryAfter: number | null },
  body: unknown,
  method: string,
  path: string,
): UdataError {
  const said = typeof body === "object" && body !== null ? body : {};
  const fields = "errors" in said ? fieldsOf(said.errors) : {};
  const [first] = Object.entries(fields);
  const message =
    "message" in said && typeof said.message === "string"
      ? said.message
      : first
        ? `${first[0]}: ${first[1].join(" ")}`
        : `HTTP ${status}`;
  const code = status === 400 && Object.keys(fields).length > 0 ? "validation" : codeOf(status);
  return new UdataError(code, `${method} ${path}: ${message}`, { method, path, status, fields, retryAfter });
}

const CODES: Readonly<Record<number, UdataErrorCode>> = {
  400: "bad-request",
  401: "unauthorised",
  403: "forbidden",
  404: "not-found",
  410: "gone",
  429: "too-many-requests",
  501: "not-implemented",
};

function codeOf(status: number): UdataErrorCode {
  return CODES[status] ?? (status >= 500 ? "server" : status >= 400 ? "bad-request" : "bad-answer");
}

/** udata gives texts, lists of texts, or objects of them; all become lists, nested names joined by a dot. */
function fieldsOf(errors: unknown, prefix = ""): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  if (typeof errors !== "object" || errors === null) return fields;
  for (const [name, value] of Object.entries(errors)) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    if (Array.isArray(value)) fields[path] = value.map(textOf);
    else if (typeof value === "object" && value !== null) Object.assign(fields, fieldsOf(value, path));
    else fields[path] = [textOf(value)];
  }
  return fields;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
