import type { HttpAnswer } from "@opendatalocale/http";
import { CkanError, type CkanErrorCode } from "./ckan-error.ts";
import { fieldMessages } from "./field-messages.ts";

/** `error.__type` of CKAN's answers (ckan/views/api.py). */
const codes: Readonly<Record<string, CkanErrorCode>> = {
  "Validation Error": "validation",
  "Authorization Error": "not-authorized",
  "Not Found Error": "not-found",
  "Integrity Error": "conflict",
  "Search Error": "search-failed",
  "Search Query Error": "search-failed",
  "Search Index Error": "search-failed",
  "Search Connection Error": "search-failed",
  "Internal Server Error": "server-error",
};

/** The `result` of an action's answer, or a `CkanError` made of all it says. */
export function readAnswer(answer: HttpAnswer, action: string): unknown {
  const { status, retryAfter } = answer;
  const details = { action, status, retryAfter };
  const text = decode(answer);
  const json = text === null ? undefined : parse(text);
  if (isObject(json) && json.success === true && status < 400) {
    // DKAN gives a list of one where CKAN gives an object.
    const isListOfOne = action.endsWith("_show") && Array.isArray(json.result) && json.result.length === 1;
    return isListOfOne ? (json.result as unknown[])[0] : json.result; // checked by isListOfOne
  }
  if (isObject(json) && (json.success === false || isObject(json.error))) {
    const error = isObject(json.error) ? json.error : { message: json.error };
    const { __type: type, message, ...rest } = error;
    const fields = fieldMessages(rest);
    const told = typeof message === "string" ? message : firstMessage(fields);
    const code = codes[String(type)] ?? codeOfStatus(status) ?? "server-error";
    throw new CkanError(code, `${action}: ${told ?? type ?? "refused without a reason"}`, { ...details, fields });
  }
  // CKAN answers some bad requests with a bare JSON string.
  if (typeof json === "string" && status >= 400) {
    const code = /Action name not known/i.test(json) ? "unknown-action" : codeOfStatus(status);
    throw new CkanError(code ?? "server-error", `${action}: ${json}`, details);
  }
  const code = codeOfStatus(status);
  if (code !== null)
    throw new CkanError(code, `${action}: the server answered ${status}, in other words than CKAN's`, {
      ...details,
      hint: status === 403 ? "a firewall may be refusing this program: say who you are with `contact`" : null,
    });
  if (json === undefined && /json/i.test(answer.headers.get("content-type") ?? ""))
    throw new CkanError("invalid-json", `${action}: the answer is cut or broken JSON`, details);
  throw new CkanError("not-ckan", `${action}: the answer is not one of CKAN's`, {
    ...details,
    hint: `check that the portal's address is right: ${answer.url.split("?")[0]}`,
  });
}

function codeOfStatus(status: number): CkanErrorCode | null {
  if (status < 400) return null;
  if (status === 401 || status === 403) return "not-authorized";
  if (status === 404 || status === 410) return "not-found";
  if (status === 409) return "conflict";
  if (status === 429) return "rate-limited";
  if (status < 500) return "bad-request";
  return status === 502 || status === 503 || status === 504 ? "unavailable" : "server-error";
}

/** UTF-8 as JSON must be, or else what the answer declares; null when it is neither. */
function decode({ bytes, headers }: HttpAnswer): string | null {
  const declared = /charset="?([^\s;"]+)/i.exec(headers.get("content-type") ?? "")?.[1];
  for (const label of ["utf-8", declared]) {
    try {
      if (label !== undefined) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or no such encoding.
    }
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstMessage(fields: Readonly<Record<string, readonly string[]>>): string | null {
  const [first] = Object.entries(fields);
  return first ? `${first[0]}: ${first[1].join(" ")}` : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
