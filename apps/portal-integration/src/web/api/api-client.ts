import type { Lang } from "@opendatalocale/report";

/** What the service refused, in its own words. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | null;

  constructor({ code, status, title, detail }: { code: string; status: number; title: string; detail?: string }) {
    super(title);
    this.name = "ApiProblem";
    this.code = code;
    this.status = status;
    this.detail = detail ?? null;
  }
}

/** The service's API, asked in one language; with what proves that a signed in person's own page asks. */
export interface Api {
  readonly lang: Lang;
  readonly read: <Value>(path: string) => Promise<Value>;
  /** @returns the answer's JSON, or null when it has none */
  readonly send: <Value>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object) => Promise<Value>;
  /** For answers that are files. */
  readonly file: (path: string, body: object) => Promise<Response>;
}

export function apiIn(lang: Lang, forgery: string | null): Api {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await reach(`./api/v1${path}`, {
      ...init,
      credentials: "same-origin",
      headers: {
        "accept-language": lang,
        ...(forgery === null ? {} : { "x-odl-session": forgery }),
        ...(typeof init.body === "string" ? { "content-type": "application/json" } : {}),
      },
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  };
  const reach = async (address: string, init: RequestInit) => {
    try {
      return await fetch(address, init);
    } catch {
      const title =
        lang === "fr"
          ? "Le service ne répond pas. Vérifiez votre connexion."
          : "The service does not answer. Check your connection.";
      throw new ApiProblem({ code: "unreachable", status: 0, title });
    }
  };
  const problemOf = async (response: Response) => {
    const body = await response.json().catch(() => null);
    const fallback = lang === "fr" ? "Une erreur inattendue s’est produite." : "Something unexpected happened.";
    return new ApiProblem(body?.code ? body : { code: "internal", status: response.status, title: fallback });
  };
  const json = async (response: Response) => {
    const text = await response.text();
    return text === "" ? null : JSON.parse(text);
  };
  const bodyOf = (body: object | undefined) =>
    body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) };
  return {
    lang,
    read: async (path) => json(await ask(path)),
    send: async (method, path, body) => json(await ask(path, { method, ...bodyOf(body) })),
    file: (path, body) => ask(path, { method: "POST", ...bodyOf(body) }),
  };
}
