import {
  createHttpClient,
  type HttpAnswer,
  HttpError,
  type HttpOptions,
  type HttpRequest,
  type RequestBody,
  type Timeouts,
} from "@opendatalocale/http";
import { errorOfAnswer, UdataError, withoutAnswer } from "./udata-error.ts";

export interface UdataClientOptions extends HttpOptions {
  /** Where the portal is: `https://www.data.gouv.fr`, a sub-path too. */
  readonly url: string;
  /** `X-API-KEY`; only sent to the portal itself. */
  readonly apiKey?: string;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeouts?: Timeouts;
  /** `X-Fields`: only these fields are sent, `data{id,title},next_page` for instance. */
  readonly mask?: string;
}

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface ApiRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the portal's address: `/api/1/datasets/`. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is: a form with a file. */
  readonly form?: FormData;
  readonly options?: CallOptions | undefined;
}

/** Sends a request and gives what the API answered. Throws {@link UdataError}. */
export type Send = <Answer>(request: ApiRequest) => Promise<Answer>;

const MOST_HOPS = 5;
const USER_AGENT = "OpenDataLocale/1 (+https://github.com/opendatafrance/opendatalocale)";

export function createSend({ url, apiKey, ...http }: UdataClientOptions): Send {
  const base = url.replace(/\/+$/, "");
  const headers = {
    accept: "application/json",
    ...http.headers,
    ...(apiKey === undefined ? {} : { "x-api-key": apiKey }),
  };
  const client = createHttpClient({ userAgent: USER_AGENT, ...http, headers });

  /** `fetch` would take the key along wherever it is sent: with one, redirects are followed here, within the portal. */
  async function follow(request: HttpRequest): Promise<HttpAnswer> {
    if (apiKey === undefined || request.method !== "GET") return client.send(request);
    let { url } = request;
    for (let hops = 0; ; hops++) {
      try {
        return await client.send({ ...request, url, followRedirects: false });
      } catch (error) {
        const target = error instanceof HttpError && error.code === "redirected" ? inPortal(error.hint, url) : null;
        if (target === null || hops === MOST_HOPS) throw error;
        url = target;
      }
    }
  }

  return async <Answer>({ method = "GET", path, query, json, form, options }: ApiRequest): Promise<Answer> => {
    const body = bodyOf(json, form);
    try {
      const answer = await follow({
        method,
        url: `${base}${path}${queryText(query)}`,
        safe: method === "GET",
        signal: options?.signal,
        timeouts: options?.timeouts,
        ...(options?.mask === undefined ? {} : { headers: { "x-fields": options.mask } }),
        ...(body === undefined ? {} : { body }),
      });
      const value = parsed(answer.bytes);
      if (answer.status >= 400) throw errorOfAnswer(answer, value, method, path);
      if (value === undefined && answer.status !== 204) {
        const start = new TextDecoder().decode(answer.bytes.subarray(0, 80)).trim();
        throw new UdataError("bad-answer", `${method} ${path}: no JSON: ${start}`, {
          method,
          path,
          status: answer.status,
        });
      }
      // The API's own shape; what is not documented stays reachable as unknown keys.
      return value as Answer;
    } catch (error) {
      throw error instanceof HttpError ? withoutAnswer(error, method, path) : error;
    }
  };
}

/** Where a redirect leads when that is the same origin, else null; browsers do not tell. */
function inPortal(location: string | null, from: string): string | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const target = new URL(location, from);
  return target.origin === new URL(from).origin ? target.href : null;
}

/** undefined for what is no JSON, an empty answer for instance. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function bodyOf(json: unknown, form: FormData | undefined): (() => RequestBody) | undefined {
  if (form !== undefined) return () => ({ content: form });
  if (json === undefined) return undefined;
  return () => ({ content: JSON.stringify(json), headers: { "content-type": "application/json" } });
}

function queryText(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, one);
    else if (value !== undefined) search.append(name, String(value));
  }
  return search.size === 0 ? "" : `?${search}`;
}
