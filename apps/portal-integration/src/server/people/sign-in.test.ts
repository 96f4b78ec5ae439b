import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailServer } from "../test/mail-server.ts";
import { addAtd, addPerson, cookieOf, fromOurPage, PASSWORD, signIn } from "../test/sign-in.ts";
import { TOKEN, testService, until } from "../test/test-service.ts";

const EMAIL = "atd@exemple.fr";
let service: Awaited<ReturnType<typeof testService>>;
let mail: Awaited<ReturnType<typeof mailServer>>;
let person: string;

beforeAll(async () => {
  mail = await mailServer();
  service = await testService({ ODL_WORKER: "non", ODL_SMTP_URL: mail.url, ODL_RATE_LIMIT: "100000" });
}, 60_000);
afterAll(async () => {
  await service.close();
  mail.close();
});
beforeEach(async () => {
  mail.letters.length = 0;
  for (const table of ["attempts", "sign_in_steps", "people", "atds"] as const)
    await service.database.deleteFrom(table).execute();
  person = await addPerson(service.database, EMAIL, "editor", await addAtd(service.database, "ATD"));
});

const post = (path: string, payload: object, headers: Record<string, string> = fromOurPage) =>
  service.app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload });
const sessionOf = async (cookie: string) =>
  (await service.app.inject({ url: "/api/v1/session", headers: { cookie } })).json().person;

test("a password opens a session, whose cookie no script and no other site can use", async () => {
  const { answer, cookie } = await signIn(service.app, " ATD@exemple.fr ".trim());
  expect(answer.statusCode).toBe(204);
  expect(answer.headers["set-cookie"]).toMatch(/^odl-session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  expect(await sessionOf(cookie)).toMatchObject({ email: EMAIL, role: "editor" });
  const [row] = await service.database.selectFrom("sessions").selectAll().execute();
  expect(cookie).not.toContain(row?.hash);
});

test("over TLS the cookie is of this host alone", async () => {
  const secure = await testService({ ODL_WORKER: "non", ODL_PUBLIC_URL: "https://audit.exemple.fr" });
  await addPerson(secure.database, EMAIL, "admin", null);
  const { answer } = await signIn(secure.app, EMAIL);
  expect(answer.headers["set-cookie"]).toMatch(/^__Host-odl-session=.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
  await secure.close();
}, 60_000);

test.each([
  ["another password", { email: EMAIL, password: "un autre mot de passe" }],
  ["an unknown address", { email: "personne@exemple.fr", password: PASSWORD }],
])("%s is refused in the same words", async (_, payload) => {
  const answer = await post("/sign-in/password", payload);
  expect([answer.statusCode, answer.json().code]).toEqual([401, "wrong-credentials"]);
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("somebody without a password, or shut out, cannot sign in with one", async () => {
  await service.database.updateTable("people").set({ password: null }).execute();
  expect((await post("/sign-in/password", { email: EMAIL, password: PASSWORD })).statusCode).toBe(401);
});

test("guessing stops after ten tries, for known and unknown addresses alike", async () => {
  for (const email of [EMAIL, "personne@exemple.fr"]) {
    for (let time = 0; time < 10; time++) await post("/sign-in/password", { email, password: "faux" });
    expect((await post("/sign-in/password", { email, password: PASSWORD })).statusCode).toBe(401);
  }
}, 60_000);

test("a session that somebody else prepared is not taken up, and ends", async () => {
  const attacker = await signIn(service.app, EMAIL);
  const answer = await post(
    "/sign-in/password",
    { email: EMAIL, password: PASSWORD },
    { ...fromOurPage, cookie: attacker.cookie, "x-odl-session": String(attacker.headers["x-odl-session"]) },
  );
  expect(cookieOf(answer)).not.toBe(attacker.cookie);
  expect(await sessionOf(attacker.cookie)).toBeNull();
  expect(await sessionOf(cookieOf(answer))).toMatchObject({ email: EMAIL });
  // A value that a page of a sub-domain made up is none of ours.
  expect(await sessionOf("odl-session=made-up")).toBeNull();
});

test.each([
  ["nothing said", {}],
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a sub-domain", { "sec-fetch-site": "same-site" }],
  ["another origin", { origin: "https://mechant.test" }],
  ["no origin", { origin: "null" }],
])("signing in and changing things are refused with %s", async (_, said) => {
  expect((await post("/sign-in/password", { email: EMAIL, password: PASSWORD }, said)).json().code).toBe("forgery");
  const { cookie, headers } = await signIn(service.app, EMAIL);
  const answer = await post("/sign-out", {}, { cookie, "x-odl-session": String(headers["x-odl-session"]), ...said });
  expect([answer.statusCode, answer.json().code]).toEqual([403, "forgery"]);
  expect(await sessionOf(cookie)).not.toBeNull();
});

test("a cookie alone changes nothing, even from our own address", async () => {
  const { cookie } = await signIn(service.app, EMAIL);
  for (const token of [undefined, "", "x".repeat(43)]) {
    const headers = { ...fromOurPage, cookie, ...(token === undefined ? {} : { "x-odl-session": token }) };
    expect((await post("/sign-out", {}, headers)).json().code).toBe("forgery");
  }
  const origin = { cookie, origin: "http://localhost:4000", "x-odl-session": await forgeryOf(cookie) };
  expect((await post("/sign-out", {}, origin)).statusCode).toBe(200);
});

test("signing out ends the session, or every one", async () => {
  const [first, second, third] = [
    await signIn(service.app, EMAIL),
    await signIn(service.app, EMAIL),
    await signIn(service.app, EMAIL),
  ];
  expect((await first.ask({ method: "POST", url: "/api/v1/sign-out", payload: {} })).json()).toEqual({ next: null });
  expect([await sessionOf(first.cookie), (await sessionOf(second.cookie))?.email]).toEqual([null, EMAIL]);
  await second.ask({ method: "POST", url: "/api/v1/sign-out", payload: { everywhere: true } });
  expect([await sessionOf(second.cookie), await sessionOf(third.cookie)]).toEqual([null, null]);
});

test("a session ends when it is not used, and at last in any case", async () => {
  const { cookie } = await signIn(service.app, EMAIL);
  const age = (column: "seen_at" | "created_at", hours: number) =>
    service.database
      .updateTable("sessions")
      .set({ [column]: new Date(Date.now() - hours * 3_600_000) })
      .execute();
  await age("seen_at", 7.9);
  expect(await sessionOf(cookie)).not.toBeNull();
  await age("seen_at", 8.1);
  expect(await sessionOf(cookie)).toBeNull();
  await age("seen_at", 0);
  await age("created_at", 24 * 7 + 0.1);
  expect(await sessionOf(cookie)).toBeNull();
});

test("a link comes by mail, signs in once, and its secret is never in an address that is sent", async () => {
  expect((await post("/sign-in/link", { email: "Atd@Exemple.fr" })).statusCode).toBe(202);
  await until(async () => mail.letters.length === 1);
  const [, link = "", token = ""] = /(http\S+#lien=([\w-]{43}))/.exec(mail.letters[0] ?? "") ?? [];
  expect(new URL(link).search).toBe("");
  expect(mail.letters[0]).toContain(`TO:<${EMAIL}>`);
  const opened = await post("/sign-in/link/use", { token });
  expect(await sessionOf(cookieOf(opened))).toMatchObject({ email: EMAIL });
  expect((await post("/sign-in/link/use", { token })).json().code).toBe("link-expired");
});

test("of two who use one link at once, one gets in; an old link lets nobody in", async () => {
  await post("/sign-in/link", { email: EMAIL });
  await until(async () => mail.letters.length === 1);
  const token = /#lien=([\w-]{43})/.exec(mail.letters[0] ?? "")?.[1] ?? "";
  const [step] = await service.database.selectFrom("sign_in_steps").selectAll().execute();
  expect(step?.hash).not.toBe(token);
  const answers = await Promise.all([1, 2, 3].map(() => post("/sign-in/link/use", { token })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401, 401]);
  await post("/sign-in/link", { email: EMAIL });
  await until(async () => mail.letters.length === 2);
  await service.database
    .updateTable("sign_in_steps")
    .set({ expires_at: new Date(Date.now() - 1) })
    .execute();
  const late = /#lien=([\w-]{43})/.exec(mail.letters[1] ?? "")?.[1] ?? "";
  expect((await post("/sign-in/link/use", { token: late })).json().code).toBe("link-expired");
});

test("an address that nobody has gets the same answer and no mail, and nobody gets a flood of it", async () => {
  const unknown = await post("/sign-in/link", { email: "personne@exemple.fr" });
  for (let time = 0; time < 6; time++) await post("/sign-in/link", { email: EMAIL });
  await until(async () => mail.letters.length === 3);
  await sleep(300);
  expect(mail.letters.length).toBe(3);
  expect([unknown.statusCode, unknown.body]).toEqual([202, ""]);
});

test("who is shut out is out at once", async () => {
  const { cookie } = await signIn(service.app, EMAIL);
  const answer = await service.app.inject({
    method: "PATCH",
    url: `/api/v1/people/${person}`,
    headers: { authorization: `Bearer ${TOKEN}` },
    payload: { isDisabled: true },
  });
  expect(answer.statusCode).toBe(204);
  expect(await sessionOf(cookie)).toBeNull();
  expect((await post("/sign-in/password", { email: EMAIL, password: PASSWORD })).statusCode).toBe(401);
});

test("a machine’s token acts for its person until it is withdrawn, and cannot make others", async () => {
  const { ask } = await signIn(service.app, EMAIL);
  const made = (await ask({ method: "POST", url: "/api/v1/tokens", payload: { name: "CI", days: 30 } })).json();
  const bearer = { authorization: `Bearer ${made.token}` };
  const atds = () => service.app.inject({ url: "/api/v1/atds", headers: bearer });
  expect((await atds()).json()).toMatchObject([{ name: "ATD" }]);
  const another = { method: "POST" as const, url: "/api/v1/tokens", headers: bearer, payload: { name: "x" } };
  expect((await service.app.inject(another)).statusCode).toBe(403);
  const listed = await ask({ url: "/api/v1/tokens" });
  expect(listed.body).not.toContain(made.token);
  await ask({ method: "DELETE", url: `/api/v1/tokens/${made.id}` });
  expect((await atds()).statusCode).toBe(401);
});

test("a token does not come back with an access that is opened again", async () => {
  const { ask } = await signIn(service.app, EMAIL);
  const made = (await ask({ method: "POST", url: "/api/v1/tokens", payload: { name: "CI", days: 30 } })).json();
  const set = (isDisabled: boolean) =>
    service.app.inject({
      method: "PATCH",
      url: `/api/v1/people/${person}`,
      headers: { authorization: `Bearer ${TOKEN}` },
      payload: { isDisabled },
    });
  const reading = async () =>
    (await service.app.inject({ url: "/api/v1/atds", headers: { authorization: `Bearer ${made.token}` } })).statusCode;
  expect(await reading()).toBe(200);
  for (const isDisabled of [true, false]) {
    await set(isDisabled);
    expect(await reading()).toBe(401);
  }
});

async function forgeryOf(cookie: string): Promise<string> {
  return (await service.app.inject({ url: "/api/v1/session", headers: { cookie } })).json().forgery;
}
