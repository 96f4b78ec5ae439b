import type { Lang } from "@opendatalocale/report";
import { answerTo, ask } from "./ask.ts";

/** The service's API for a person who is signed in: with what proves that their own page asks. Throws `ApiError`. */
export interface Api {
  readonly lang: Lang;
  readonly read: <Value>(path: string) => Promise<Value>;
  /** @returns the answer's JSON, or null when it has none */
  readonly send: <Value>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object) => Promise<Value>;
  /** For answers that are files. */
  readonly file: (path: string, body: object) => Promise<Response>;
}

/** @param forgery what the session gave against forged requests; null before signing in. Paths begin with a slash. */
export function apiIn(lang: Lang, forgery: string | null): Api {
  const asking = { lang, headers: forgery === null ? {} : { "x-odl-session": forgery } };
  const at = (path: string) => path.replace(/^\//, "");
  return {
    lang,
    read: (path) => ask(at(path), asking),
    send: (method, path, body) => ask(at(path), { ...asking, method, body }),
    file: (path, body) => answerTo(at(path), { ...asking, method: "POST", body }),
  };
}
