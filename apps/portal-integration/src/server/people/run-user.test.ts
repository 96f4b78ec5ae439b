import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../test/sign-in.ts";
import { testService } from "../test/test-service.ts";

let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  service = await testService({ ODL_WORKER: "non" });
}, 60_000);
afterAll(() => service.close());

/** The very command, with what is typed into it. */
function user(words: readonly string[], typed = "") {
  const script = fileURLToPath(new URL("../odl-portal.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=source", script, "user", ...words], {
    env: { ...process.env, DATABASE_URL: service.url, LANG: "fr_FR.UTF-8", LC_ALL: "" },
    input: typed,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

test("the first administrator and an editor are made, sign in, and are shut out", async () => {
  const password = "premier mot de passe";
  expect(user(["add", "Chef@Exemple.fr", "--role", "admin"], `${password}\n`)).toEqual({
    status: 0,
    said: "Enregistré : chef@exemple.fr\n",
  });
  expect(user(["add", "atd@exemple.fr", "--role", "editor", "--territory", "Région Exemple"]).status).toBe(0);
  expect(user(["list"]).said).toBe("atd@exemple.fr\teditor\tRégion Exemple\nchef@exemple.fr\tadmin\n");
  const { ask } = await signIn(service.app, "chef@exemple.fr", password);
  const people = (await ask({ url: "/api/v1/people" })).json();
  expect(people.map(({ role }: { role: string }) => role)).toEqual(["editor", "admin"]);
  expect(JSON.stringify(people)).not.toContain("scrypt");
  expect(user(["disable", "chef@exemple.fr"]).status).toBe(0);
  expect((await ask({ url: "/api/v1/people" })).statusCode).toBe(401);
}, 120_000);

test.each([
  [["add", "personne"], "", "Il faut une adresse électronique.\n"],
  [["add", "a@b.fr"], "", "Le rôle est « admin » ou « editor » : ajoutez --role.\n"],
  [["add", "a@b.fr", "--role", "editor"], "", "Un éditeur travaille pour un ATD : ajoutez --territory et son nom.\n"],
  [["add", "a@b.fr", "--role", "admin"], "court\n", "Le mot de passe doit compter de 12 à 200 caractères.\n"],
  [["disable", "personne@b.fr"], "", "Personne n’a cette adresse.\n"],
])(
  "%j is refused in a sentence",
  (words, typed, sentence) => {
    expect(user(words, typed)).toEqual({ status: 2, said: sentence });
  },
  60_000,
);
