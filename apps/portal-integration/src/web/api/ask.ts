import type { Lang } from "@opendatalocale/report";

/** What the service answered instead of what was asked: its sentence, its stable code, its status (0: it could not be reached). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;

  constructor(sentence: string, status: number, code: string, detail: string | null = null) {
    super(sentence);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

export interface Asking {
  readonly lang: Lang;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as it is when it is a form, else as JSON. */
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const UNREACHED = {
  fr: "Le service ne répond pas. Vérifiez votre connexion, puis réessayez.",
  en: "The service does not answer. Check your connection, then try again.",
};

/** Asks the service that serves this page, and wants JSON. `path` starts after `/api/v1/`. Throws {@link ApiError}. */
export async function ask<Answer>(path: string, asking: Asking): Promise<Answer> {
  const answer = await answerTo(path, asking);
  // The service's own schemas say what it answers; the caller names the type that the route's module exports.
  return (isJson(answer) ? await answer.json() : null) as Answer;
}

/** The answer itself, of whatever kind. The address is relative, so that the site may stand in any folder. Throws {@link ApiError}. */
export async function answerTo(
  path: string,
  { lang, method = "GET", body, headers, signal }: Asking,
): Promise<Response> {
  const isForm = body instanceof FormData;
  const answer = await reach(apiAddress(path), lang, {
    method,
    headers: {
      "accept-language": lang,
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.ok) return answer;
  throw refusal(isJson(answer) ? await answer.json() : null, answer.status, lang);
}

function isJson(answer: Response): boolean {
  return /\bjson\b/.test(answer.headers.get("content-type") ?? "");
}

/** The address of something of the API, for a link. */
export function apiAddress(path: string): string {
  return `./api/v1/${path}`;
}

/** `?a=1&b=2`; what is null, undefined or empty is left out. */
export function queryOf(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

async function reach(address: string, lang: Lang, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...options });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(UNREACHED[lang], 0, "unreachable");
  }
}

function refusal(said: unknown, status: number, lang: Lang): ApiError {
  if (typeof said !== "object" || said === null || !("title" in said && "code" in said))
    return new ApiError(UNREACHED[lang], status, "unexpected");
  const detail = "detail" in said && typeof said.detail === "string" ? said.detail : null;
  return new ApiError(String(said.title), status, String(said.code), detail);
}
