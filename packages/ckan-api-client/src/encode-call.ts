import { formBody, type HttpRequest, isUpload } from "@opendatalocale/http";

type Encoded = Pick<HttpRequest, "method" | "url" | "body" | "safe" | "replayable">;

/** Servers and proxies cut or refuse longer addresses. */
const longestUrl = 2000;

/**
 * How an action goes over the wire: a GET when it only reads and its parameters are plain (no preflight, caches work),
 * a form when it holds a file, JSON otherwise.
 */
export async function encodeCall(
  base: string,
  action: string,
  params: Readonly<Record<string, unknown>>,
): Promise<Encoded> {
  const url = `${base}/api/3/action/${encodeURIComponent(action)}`;
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  const file = given.find(([, value]) => isUpload(value));
  if (file && isUpload(file[1])) {
    const fields = given.filter((entry) => entry !== file).map(([name, value]) => [name, asText(value)] as const);
    return { method: "POST", url, safe: false, ...(await formBody(fields, file[0], file[1])) };
  }
  const safe = isReadOnly(action);
  if (safe && given.every(([, value]) => isPlain(value))) {
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    const address = query === "" ? url : `${url}?${query}`;
    if (address.length <= longestUrl) return { method: "GET", url: address, safe };
  }
  const json = JSON.stringify(params);
  return {
    method: "POST",
    url,
    safe,
    body: () => ({ content: json, headers: { "content-type": "application/json" } }),
  };
}

/** By CKAN's way of naming, extensions included: what only reads may be asked twice. */
export function isReadOnly(action: string): boolean {
  return /_(show|list|search|search_sql|autocomplete|info|list_for_user|list_with_resources)$/.test(action);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function asText(value: unknown): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
