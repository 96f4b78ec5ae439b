import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formOf, TOKEN, testService } from "../test/test-service.ts";

let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  service = await testService({ ODL_MAX_UPLOAD_MB: "1", ODL_WORKER: "non", ODL_REQUEST_SECONDS: "1" });
}, 60_000);
afterAll(() => service.close());

const broken = readFileSync(
  new URL("../../../../../examples/subventions/subventions-saint-malo-2023-a-corriger.csv", import.meta.url),
);

test("a file is checked as on the command line, and the answer is guarded", async () => {
  const answer = await service.app.inject({
    url: "/api/v1/validate",
    ...formOf("subventions.csv", broken, { schema: "scdl/subventions" }),
  });
  expect(answer.statusCode).toBe(200);
  const report = answer.json();
  expect(report).toMatchObject({
    verdict: "invalid",
    source: { name: "subventions.csv" },
    schema: { name: "scdl/subventions" },
  });
  expect(report.stats.errors).toBeGreaterThan(0);
  expect(answer.headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("Validata’s clients get Validata’s answer", async () => {
  const answer = await service.app.inject({
    url: "/validate",
    ...formOf("a.csv", broken, { schema: "schema-datagouvfr.scdl/subventions" }),
  });
  expect(answer.json()).toMatchObject({
    schema: "schema-datagouvfr.scdl/subventions",
    options: { ignore_header_case: "false" },
    report: { valid: false, stats: { rows_processed: expect.any(Number) } },
  });
  const nothing = await service.app.inject({
    url: "/validate",
    ...formOf("a.csv", "", { schema: "scdl/subventions" }),
  });
  expect(nothing.statusCode).toBe(400);
  expect(nothing.json().error).toMatchObject({ type: "source-error", message: expect.any(String) });
  expect(nothing.body).not.toContain(tmpdir());
});

test.each([
  "http://127.0.0.1:1/",
  "http://2130706433/",
  "http://[::ffff:127.0.0.1]/",
  "http://169.254.169.254/latest",
  "http://localhost:1/",
  "file:///etc/passwd",
])("%s is not fetched for a visitor", async (url) => {
  for (const answer of [
    await service.app.inject({ method: "POST", url: "/api/v1/validate", payload: { url } }),
    await service.app.inject({ url: "/validate", query: { url, schema: "scdl/subventions" } }),
  ])
    expect([answer.statusCode, answer.body]).toEqual([
      answer.statusCode === 422 ? 422 : 400,
      expect.stringMatching(/private-address|bad-address/),
    ]);
  const asSchema = await service.app.inject({
    url: "/api/v1/validate",
    ...formOf("a.csv", "a;b\n1;2\n", { schema: url }),
  });
  expect(asSchema.json()).toMatchObject({ verdict: "not-checked" });
});

test("an upload past the limit is refused, and nothing stays on disk", async () => {
  const before = folders();
  const answer = await service.app.inject({
    url: "/api/v1/validate",
    ...formOf("big.csv", Buffer.alloc(1_200_000, "a")),
  });
  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({ code: "too-large", title: "Le fichier dépasse la taille acceptée." });
  expect(folders()).toEqual(before);
});

test("a file that grows out of proportion is told, not unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(600_000_000));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const answer = await service.app.inject({ url: "/api/v1/validate", ...formOf("bomb.csv.gz", bomb) });
  expect(answer.json()).toMatchObject({ verdict: "not-checked" });
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["..\\\\..\\\\boot.ini", "boot.ini"],
  ["..", "fichier"],
])("the name %s is only a name", async (given, shown) => {
  const answer = await service.app.inject({ url: "/api/v1/validate", ...formOf(given, broken) });
  expect(answer.json().source.name).toBe(shown);
});

test("what a file holds is neither markup nor formula in its report", async () => {
  const head = broken.toString("utf8").split(/\r?\n/)[0] ?? "";
  const row = head
    .split(/[;,]/)
    .map(() => '"=HYPERLINK(""http://x"")<script>alert(1)</script>"')
    .join(head.includes(";") ? ";" : ",");
  const form = formOf("<img src=x>.csv", `${head}\n${row}\n`, { schema: "scdl/subventions" });
  const html = await service.app.inject({ ...form, url: "/api/v1/validate?format=html" });
  expect(html.body).not.toMatch(/<script>alert|<img/);
  expect(html.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  const csv = await service.app.inject({ ...form, url: "/api/v1/validate?format=csv" });
  expect(csv.body).toContain("HYPERLINK");
  expect(csv.body).not.toMatch(/(^|[,;\n"])=HYPERLINK/m);
});

test.each([
  ["POST", "/api/v1/portals", { url: "https://a.test" }],
  ["POST", "/api/v1/portals/00000000-0000-4000-8000-000000000000/audits", undefined],
  ["PATCH", "/api/v1/organisations/00000000-0000-4000-8000-000000000000", { stage: "forme" }],
] as const)("%s %s is the administrator’s", async (method, url, payload) => {
  for (const authorization of [undefined, "Bearer nonsense", `Basic ${TOKEN}`]) {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await service.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([401, "application/problem+json"]);
  }
});

test("a portal on a private network is not followed", async () => {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: "http://127.0.0.1:1/" },
  });
  expect(answer.json()).toMatchObject({ status: 422, code: "not-a-portal", detail: "private-address" });
});

test.each(["/../../package.json", "/%2e%2e/%2e%2e/package.json", "/api/v1/reports/../../x", "/badge/../x.svg"])(
  "%s leads nowhere",
  async (url) => {
    expect((await service.app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
  },
);

test("problems are told in the reader’s language", async () => {
  const answer = await service.app.inject({ url: "/nothing", headers: { "accept-language": "en-GB" } });
  expect(answer.json()).toEqual({
    type: "urn:opendatalocale:problem:not-found",
    title: "There is nothing at this address.",
    status: 404,
    code: "not-found",
  });
});

test("one address that asks too much waits, the others do not", async () => {
  const ask = (remoteAddress: string) =>
    service.app.inject({ url: "/validate", query: { url: "http://127.0.0.1/", schema: "x" }, remoteAddress });
  for (let time = 0; time < 60; time++) await ask("203.0.113.1");
  expect((await ask("203.0.113.1")).json()).toMatchObject({ status: 429, code: "rate-limited" });
  expect((await ask("203.0.113.2")).statusCode).toBe(400);
});

test("a client that sends slowly is let go", async () => {
  const { port } = new URL(await service.app.listen({ host: "127.0.0.1", port: 0 }));
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(
    "POST /api/v1/validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
  );
  const answer = await new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
  });
  expect(answer).toContain("408");
});

test("metrics and probes answer", async () => {
  expect((await service.app.inject({ url: "/health" })).json()).toEqual({ status: "ok" });
  expect((await service.app.inject({ url: "/ready" })).json()).toEqual({ status: "ok" });
  expect((await service.app.inject({ url: "/metrics" })).statusCode).toBe(401);
  const metrics = await service.app.inject({ url: "/metrics", headers: { authorization: `Bearer ${TOKEN}` } });
  expect(metrics.body).toContain("odl_validations_total");
});

function folders(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^odl-portal-[^t]/.test(name));
}
