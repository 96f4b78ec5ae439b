import { expect, test, vi } from "vitest";
import { createHttpClient } from "./http-client.ts";
import type { HttpEvent } from "./http-event.ts";
import type { HttpOptions, HttpRequest } from "./http-options.ts";
import {
  answer,
  cutChunks,
  drip,
  flood,
  type Handler,
  reset,
  serve,
  silence,
  truncated,
} from "./test/loopback-server.ts";

const ok = answer(200, "fine");
const quick: HttpOptions = { retry: { delay: 1, maxDelay: 50 }, timeouts: { attempt: 400, total: 20_000 } };
const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url,
  safe: true,
  ...more,
});
const post = (url: string): HttpRequest => ({ method: "POST", url, safe: false, body: () => ({ content: "x" }) });
const soon = () => new Date(Date.now() - 5000).toUTCString();

/** What a fault gives in the end: a status, or the code of the error; and after how many visits. */
test.each<[string, readonly Handler[], "GET" | "POST", number | string, number]>([
  ["an answer", [ok], "GET", 200, 1],
  ["a reset, then an answer", [reset, ok], "GET", 200, 2],
  ["resets for ever", [reset], "GET", "network", 4],
  ["a reset after a write: it may have been done", [reset, ok], "POST", "network", 1],
  ["silence, then an answer", [silence, ok], "GET", 200, 2],
  ["silence after a write", [silence, ok], "POST", "timeout", 1],
  ["slow bytes", [drip], "GET", "timeout", 4],
  ["an endless body", [flood], "GET", "too-large", 1],
  ["a truncated body, then a whole one", [truncated, ok], "GET", 200, 2],
  ["truncated bodies for ever", [truncated], "GET", "network", 4],
  ["a chunked body that is cut", [cutChunks], "GET", "network", 4],
  ["429 with seconds", [answer(429, "", { "retry-after": "0" }), ok], "GET", 200, 2],
  ["429 with a date", [(q, s, v) => answer(429, "", { "retry-after": soon() })(q, s, v), ok], "GET", 200, 2],
  ["429 without Retry-After", [answer(429), ok], "GET", 200, 2],
  ["429 to a write: nothing was done", [answer(429), ok], "POST", 200, 2],
  ["429 that asks for an hour", [answer(429, "", { "retry-after": "3600" }), ok], "GET", 429, 1],
  ["503 with Retry-After to a write", [answer(503, "", { "retry-after": "0" }), ok], "POST", 200, 2],
  ["503 without, to a write", [answer(503), ok], "POST", 503, 1],
  ["503, then an answer", [answer(503), ok], "GET", 200, 2],
  ["503 for ever", [answer(503)], "GET", 503, 4],
  ["502 and 504", [answer(502), answer(504), ok], "GET", 200, 3],
  ["500: asking again would not help", [answer(500)], "GET", 500, 1],
  ["404", [answer(404)], "GET", 404, 1],
  ["a redirected write", [answer(301, "", { location: "/there" }), ok], "POST", "redirected", 1],
  ["a redirected read", [answer(302, "", { location: "/there" }), ok], "GET", 200, 2],
])("%s", async (_, handlers, method, outcome, visits) => {
  const server = await serve(...handlers);
  const http = createHttpClient({ ...quick, maxBytes: 1_000_000 });
  const sent = http.send(method === "GET" ? get(server.url) : post(server.url));
  if (typeof outcome === "number") expect((await sent).status).toBe(outcome);
  else await expect(sent).rejects.toMatchObject({ name: "HttpError", code: outcome });
  expect(server.visits).toHaveLength(visits);
});

test("the body is whole, byte for byte", async () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
  const { url } = await serve(answer(200, bytes));
  expect(Buffer.from((await createHttpClient().send(get(url))).bytes).equals(bytes)).toBe(true);
});

test.each([
  ["says that it is final", false, 1],
  ["says that it may pass", true, 3],
  ["says nothing", undefined, 3],
])("a failure of the fetch given that %s", async (_, isPassing, tries) => {
  let asked = 0;
  const refusing = async () => {
    asked++;
    throw Object.assign(new Error("not this address"), isPassing === undefined ? {} : { isPassing });
  };
  const http = createHttpClient({ retry: { attempts: 3, delay: 1 }, fetch: refusing });
  await expect(http.send(get("http://192.0.2.1/"))).rejects.toMatchObject({ code: "network", attempts: tries });
  expect(asked).toBe(tries);
});

test("a body that lies about its length is capped all the same", async () => {
  const { url } = await serve(answer(200, "x".repeat(1000)));
  const http = createHttpClient({ maxBytes: 1000 });
  await expect(http.send(get(url))).resolves.toMatchObject({ status: 200 });
  await expect(createHttpClient({ maxBytes: 999 }).send(get(url))).rejects.toMatchObject({ code: "too-large" });
});

test("the total time stops retries", async () => {
  const { url } = await serve(silence);
  const http = createHttpClient({ retry: { attempts: 100, delay: 1 }, timeouts: { attempt: 20, total: 150 } });
  await expect(http.send(get(url))).rejects.toMatchObject({ code: "timeout" });
});

test("the caller stops a request while it waits, and gets why", async () => {
  const { url } = await serve(silence);
  const caller = new AbortController();
  const sent = createHttpClient().send(get(url, { signal: caller.signal }));
  setTimeout(() => caller.abort(new Error("enough")), 20);
  await expect(sent).rejects.toMatchObject({ code: "aborted", cause: { message: "enough" } });
  await expect(createHttpClient().send(get(url, { signal: caller.signal }))).rejects.toMatchObject({ code: "aborted" });
});

test("a host gets no more requests at once than its budget", async () => {
  let inside = 0;
  let most = 0;
  const { url } = await serve((_, response) => {
    most = Math.max(most, ++inside);
    setTimeout(() => {
      inside--;
      response.end();
    }, 10);
  });
  const http = createHttpClient({ hosts: 3 });
  await Promise.all(Array.from({ length: 12 }, () => http.send(get(url))));
  expect(most).toBe(3);
});

test("Retry-After holds back every request to that host", async () => {
  const moments: number[] = [];
  const { url, visits } = await serve((request, response, visit) => {
    moments.push(Date.now());
    answer(visit === 1 ? 429 : 200, "", visit === 1 ? { "retry-after": "1" } : {})(request, response, visit);
  });
  const http = createHttpClient({ hosts: 1 });
  await Promise.all([http.send(get(url)), http.send(get(url))]);
  expect(visits).toHaveLength(3);
  expect((moments[1] ?? 0) - (moments[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test("logs see requests, answers and retries, and neither headers nor queries", async () => {
  const { url, visits } = await serve(answer(503), ok);
  const events: HttpEvent[] = [];
  const onEvent = (event: HttpEvent) => {
    events.push(event);
    throw new Error("a broken log");
  };
  const http = createHttpClient({
    ...quick,
    onEvent,
    userAgent: "tests (+mailto:a@b.fr)",
    headers: { authorization: "s3cret" },
  });
  await http.send(get(`${url}/a?key=s3cret`));
  expect(events.map(({ type }) => type)).toEqual(["request", "response", "retry", "request", "response"]);
  expect(JSON.stringify(events)).not.toContain("s3cret");
  expect(visits[0]?.headers).toMatchObject({ authorization: "s3cret", "user-agent": "tests (+mailto:a@b.fr)" });
});

test("a token does not follow a redirect to another origin", async () => {
  const other = await serve(ok);
  const { url } = await serve(answer(302, "", { location: `${other.url}/` }));
  await createHttpClient({ headers: { authorization: "s3cret" } }).send(get(url));
  expect(other.visits[0]?.headers.authorization).toBeUndefined();
  await expect(
    createHttpClient({ headers: { "x-key": "s3cret" } }).send(get(url, { followRedirects: false })),
  ).rejects.toMatchObject({ code: "redirected" });
  expect(other.visits).toHaveLength(1);
});

test("a body that can be read once is sent once", async () => {
  const { url, visits } = await serve(answer(429));
  const sent = createHttpClient(quick).send({ ...post(url), replayable: false });
  await expect(sent).resolves.toMatchObject({ status: 429 });
  expect(visits).toHaveLength(1);
});

test("timers are not left behind", async () => {
  const { url } = await serve(ok);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await createHttpClient().send(get(url));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
