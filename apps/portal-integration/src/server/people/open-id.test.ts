import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addAtd, cookieOf, fromOurPage } from "../test/sign-in.ts";
import { testService } from "../test/test-service.ts";

/** A real OpenID Connect provider on loopback, which signs what it says of a person as ProConnect does. */
const accounts = new Map<string, { readonly email: string; readonly verified: boolean }>();
let server: Server;
let issuer: string;
let signed: Awaited<ReturnType<typeof testService>>;
let plain: Awaited<ReturnType<typeof testService>>;
let editor: string;

const PUBLIC = "http://localhost:4000";
const SECRET = "a-secret-of-thirty-two-characters";

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server has such an address.
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", providerAt(issuer).callback());
  const oidc = {
    ODL_WORKER: "non",
    ODL_OIDC_ISSUER: issuer,
    ODL_OIDC_CLIENT_SECRET: SECRET,
    ODL_OIDC_SCOPE: "openid email",
    ODL_RATE_LIMIT: "100000",
  };
  signed = await testService({ ...oidc, ODL_OIDC_CLIENT_ID: "signed", ODL_OIDC_USERINFO_ALG: "RS256" });
  plain = await testService({ ...oidc, ODL_OIDC_CLIENT_ID: "plain" });
}, 90_000);
afterAll(async () => {
  await signed.close();
  await plain.close();
  server.close();
});
beforeEach(async () => {
  accounts.clear();
  accounts.set("martin", { email: "Martin@exemple.fr", verified: true });
  for (const { database } of [signed, plain]) {
    await database.deleteFrom("people").execute();
    await database.deleteFrom("atds").execute();
  }
  editor = await invite(signed);
  await invite(plain);
});

type Service = typeof signed;

async function invite({ database }: Service): Promise<string> {
  const atd = await addAtd(database, "ATD");
  const values = { email: "martin@exemple.fr", role: "editor" as const, atd_id: atd };
  return (await database.insertInto("people").values(values).returning("id").executeTakeFirstOrThrow()).id;
}

test.each(["signed", "plain"] as const)(
  "a person whom the administrator added comes in (%s answers), and goes out there too",
  async (name) => {
    const service = name === "signed" ? signed : plain;
    const { answer } = await visit(service, "martin");
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${PUBLIC}/mon-territoire`]);
    const cookie = cookieOf(answer);
    const session = (await service.app.inject({ url: "/api/v1/session", headers: { cookie } })).json();
    expect(session.person).toMatchObject({ email: "martin@exemple.fr", role: "editor" });
    const out = await service.app.inject({
      method: "POST",
      url: "/api/v1/sign-out",
      headers: { ...fromOurPage, cookie, "x-odl-session": session.forgery },
      payload: {},
    });
    const next = new URL(out.json().next);
    expect(next.origin + next.pathname).toBe(`${issuer}/session/end`);
    expect(next.searchParams.get("post_logout_redirect_uri")).toBe(`${PUBLIC}/mon-territoire`);
    expect((await fetch(next, { redirect: "manual" })).status).toBe(200);
  },
);

test("who came once is known by their account, whatever their address becomes", async () => {
  await visit(signed, "martin");
  accounts.set("martin", { email: "autre@exemple.fr", verified: true });
  expect(cookieOf((await visit(signed, "martin")).answer)).toContain("odl-session=");
  // And nobody else takes their place by having their old address.
  accounts.set("voleur", { email: "martin@exemple.fr", verified: true });
  expect((await visit(signed, "voleur")).answer.headers.location).toBe(`${PUBLIC}/mon-territoire#connexion=inconnu`);
});

test.each([
  ["an address that nobody has here", "inconnue@exemple.fr", true],
  ["an address that the provider did not verify", "martin@exemple.fr", false],
])("%s does not come in", async (_, email, verified) => {
  accounts.set("martin", { email, verified });
  const { answer } = await visit(signed, "martin");
  expect(answer.headers.location).toBe(`${PUBLIC}/mon-territoire#connexion=inconnu`);
  expect(cookieOf(answer)).not.toContain("odl-session=");
});

test("who was shut out does not come in", async () => {
  await visit(signed, "martin");
  await signed.database.updateTable("people").set({ disabled_at: new Date() }).where("id", "=", editor).execute();
  expect((await visit(signed, "martin")).answer.headers.location).toContain("inconnu");
});

test("an answer is of no use to another browser, a second time, or when it was changed", async () => {
  const { callback, step, answer } = await visit(signed, "martin");
  expect(answer.statusCode).toBe(303);
  const again = await signed.app.inject({ url: callback, headers: { cookie: step } });
  expect(again.headers.location).toContain("expiree");
  const started = await begin(signed);
  const other = await authorise(started.location, "martin");
  expect((await signed.app.inject({ url: other })).headers.location).toContain("expiree");
  const changed = other.replace(/state=[^&]+/, "state=made-up");
  expect((await signed.app.inject({ url: changed, headers: { cookie: started.step } })).headers.location).toContain(
    "echec",
  );
  // The step was spent by the wrong answer.
  expect((await signed.app.inject({ url: other, headers: { cookie: started.step } })).headers.location).toContain(
    "expiree",
  );
});

test("the request has PKCE, state and nonce", async () => {
  const { searchParams } = new URL((await begin(signed)).location);
  expect(searchParams.get("code_challenge_method")).toBe("S256");
  for (const name of ["code_challenge", "state", "nonce"]) expect(searchParams.get(name)?.length).toBeGreaterThan(20);
});

test("an unsigned answer is refused where a signed one was agreed on", async () => {
  const service = await testService({
    ODL_WORKER: "non",
    ODL_OIDC_ISSUER: issuer,
    ODL_OIDC_CLIENT_ID: "plain",
    ODL_OIDC_CLIENT_SECRET: SECRET,
    ODL_OIDC_SCOPE: "openid email",
    ODL_OIDC_USERINFO_ALG: "RS256",
  });
  await invite(service);
  expect((await visit(service, "martin")).answer.headers.location).toContain("echec");
  await service.close();
}, 60_000);

test("a provider that does not answer is told, and tried again later", async () => {
  const service = await testService({
    ODL_WORKER: "non",
    ODL_OIDC_ISSUER: "http://127.0.0.1:1",
    ODL_OIDC_CLIENT_ID: "a",
    ODL_OIDC_CLIENT_SECRET: "b",
  });
  const answer = await service.app.inject("/api/v1/sign-in/oidc");
  expect([answer.statusCode, answer.json().code]).toEqual([502, "provider-failed"]);
  await service.close();
}, 60_000);

async function begin({ app }: Service) {
  const answer = await app.inject("/api/v1/sign-in/oidc");
  return { location: String(answer.headers.location), step: cookieOf(answer) };
}

async function visit(service: Service, login: string) {
  const { location, step } = await begin(service);
  const callback = await authorise(location, login);
  return { callback, step, answer: await service.app.inject({ url: callback, headers: { cookie: step } }) };
}

/** What a person does in their browser at the provider: its own development pages. @returns where it sends them back */
async function authorise(location: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let [url, body]: [string, string | null] = [location, null];
  for (let step = 0; step < 12; step++) {
    if (url.startsWith(PUBLIC)) return url.slice(PUBLIC.length);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const form: RequestInit =
      body === null
        ? {}
        : { method: "POST", body, headers: { cookie, "content-type": "application/x-www-form-urlencoded" } };
    const answer: Response = await fetch(url, { redirect: "manual", headers: { cookie }, ...form });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      jar.set(name, value);
    }
    const next: string | null = answer.headers.get("location");
    if (next !== null) {
      [url, body] = [new URL(next, url).href, null];
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`the provider says: ${page.slice(0, 500)}`);
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", url).href;
    body = prompt === "login" ? `prompt=login&login=${login}&password=x` : "prompt=consent";
  }
  throw new Error("the provider never came to an end");
}

function providerAt(address: string): Provider {
  const client = (id: string) => ({
    client_id: id,
    client_secret: SECRET,
    redirect_uris: [`${PUBLIC}/api/v1/sign-in/oidc/callback`],
    post_logout_redirect_uris: [`${PUBLIC}/mon-territoire`],
    token_endpoint_auth_method: "client_secret_post" as const,
  });
  return new Provider(address, {
    clients: [{ ...client("signed"), userinfo_signed_response_alg: "RS256" }, client("plain")],
    features: { jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    cookies: { keys: ["only for this test"] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => {
        const { email, verified } = accounts.get(id) ?? { email: "", verified: false };
        return { sub: id, email, email_verified: verified };
      },
    }),
  });
}
