import { expect, test } from "vitest";
import type { CkanError } from "./ckan-error.ts";
import { readAnswer } from "./read-answer.ts";

const read = (
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  type = "application/json",
  action = "package_show",
) =>
  readAnswer(
    {
      status,
      url: `https://portail.example.fr/api/3/action/${action}?id=1`,
      headers: new Headers({ "content-type": type }),
      bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
      attempts: 1,
      retryAfter: null,
    },
    action,
  );
const error = (type: string, more: object = {}) =>
  JSON.stringify({ help: "", success: false, error: { __type: type, ...more } });
const ok = (result: unknown) => JSON.stringify({ help: "", success: true, result });

test.each<[string, number, string, string, string | undefined]>([
  ["validation", 409, error("Validation Error", { name: ["Existe déjà"] }), "validation", undefined],
  ["authorization", 403, error("Authorization Error", { message: "Access denied" }), "not-authorized", undefined],
  ["not found", 404, error("Not Found Error", { message: "Not found" }), "not-found", undefined],
  ["integrity", 500, error("Integrity Error", { message: "x" }), "conflict", undefined],
  ["a search without Solr", 500, error("Search Connection Error", { message: "x" }), "search-failed", undefined],
  ["a wrong query", 409, error("Search Error", { message: "x" }), "search-failed", undefined],
  ["200 with success: false", 200, error("Not Found Error", { message: "Not found" }), "not-found", undefined],
  ["200, success: false, no type", 200, '{"success":false,"error":"no"}', "server-error", undefined],
  ["an error without an envelope", 404, '{"error":{"message":"no"}}', "not-found", undefined],
  ["a bare text", 400, '"Bad request: Action name not known: x"', "unknown-action", undefined],
  ["another bare text", 400, '"Bad request: invalid JSON"', "bad-request", undefined],
  ["a bare text in a 200", 200, '"maintenance"', "not-ckan", undefined],
  ["HTML in a 200", 200, "<!doctype html><title>Portail</title>", "not-ckan", "text/html"],
  ["HTML of a firewall", 403, "<h1>Forbidden</h1>", "not-authorized", "text/html"],
  ["HTML of a proxy", 502, "<h1>Bad gateway</h1>", "unavailable", "text/html"],
  ["HTML of a crash", 500, "<h1>Oops</h1>", "server-error", "text/html"],
  ["too many requests", 429, "slow down", "rate-limited", "text/plain"],
  ["gone", 410, "", "not-found", "text/plain"],
  ["cut JSON", 200, '{"success": true, "result": {"id"', "invalid-json", undefined],
  ["JSON of another service", 200, '{"data": []}', "not-ckan", undefined],
  ["nothing", 200, "", "invalid-json", undefined],
])("%s", (_, status, body, code, type) => {
  expect(() => read(status, body, type)).toThrow(
    expect.objectContaining({ name: "CkanError", code, status, action: "package_show" }),
  );
});

test("messages of fields are found wherever they are", () => {
  const fault = catching(() =>
    read(
      409,
      error("Validation Error", { name: ["a", "b"], resources: [{}, { url: ["Missing value"] }], message: "m" }),
    ),
  );
  expect(fault.fields).toEqual({ name: ["a", "b"], "resources.1.url": ["Missing value"] });
  expect(fault.message).toBe("package_show: m");
});

test.each<[string, string, string | Uint8Array<ArrayBuffer>, unknown]>([
  ["an object", "package_show", ok({ id: "1" }), { id: "1" }],
  ["DKAN's list of one", "package_show", ok([{ id: "1" }]), { id: "1" }],
  ["a list stays a list", "package_list", ok(["1"]), ["1"]],
  ["null", "package_delete", ok(null), null],
  ["a byte order mark", "package_show", `\u{feff}${ok("é")}`, "é"],
])("%s", (_, action, body, expected) => {
  expect(read(200, body, "application/json", action)).toEqual(expected);
});

test.each<[string, string | null, unknown]>([
  ["declared", "application/json; charset=iso-8859-1", "Orléans"],
  ["wrongly declared as UTF-8", "application/json; charset=utf-8", null],
  ["in an encoding that does not exist", "application/json; charset=x-none", null],
])("Latin-1, %s", (_, type, expected) => {
  const latin1 = Uint8Array.from(ok("Orléans"), (letter) => letter.charCodeAt(0));
  if (expected === null) expect(catching(() => read(200, latin1, type ?? "")).code).toBe("invalid-json");
  else expect(read(200, latin1, type ?? "")).toBe(expected);
});

function catching(run: () => unknown): CkanError {
  try {
    run();
  } catch (error) {
    // readAnswer throws nothing else.
    return error as CkanError;
  }
  return expect.unreachable("nothing was thrown");
}
