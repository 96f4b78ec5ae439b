import { expect, test, vi } from "vitest";
import { run } from "./run.ts";

test.each([
  [["serve"], { PORT: "x", LANG: "fr_FR.UTF-8" }, "La variable PORT doit être un nombre entier de 0 à 65535.\n"],
  [["migrate"], { PORT: "x", LANG: "en_GB.UTF-8" }, "The variable PORT must be a whole number from 0 to 65535.\n"],
  [
    ["migrate"],
    { DATABASE_URL: "postgresql://odl@127.0.0.1:1/odl" },
    "La base de données ne répond pas : 127.0.0.1:1. Vérifiez DATABASE_URL.\n",
  ],
  [["dance"], {}, expect.stringContaining("odl-portal serve")],
])("%j with %j is told in a sentence, with status 2", async (words, environment, sentence) => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const status = await run(words, environment);
  const said = write.mock.calls.map(([text]) => String(text)).join("");
  write.mockRestore();
  expect([status, said]).toEqual([2, sentence]);
});
