import { expect, test } from "vitest";
import { isPassword, keepPassword } from "./password.ts";

test("a password is known again, however its accents are written, and no other is", async () => {
  const kept = await keepPassword("mot de passe été".normalize("NFC"));
  expect(kept).not.toContain("passe");
  expect(await isPassword("mot de passe été".normalize("NFD"), kept)).toBe(true);
  expect(await isPassword("mot de passe ete", kept)).toBe(false);
});

test("nobody’s password is none, and takes as long", async () => {
  const kept = await keepPassword("un mot de passe");
  const time = async (work: () => Promise<boolean>) => {
    const start = performance.now();
    expect(await work()).toBe(false);
    return performance.now() - start;
  };
  const [known, unknown] = [await time(() => isPassword("", kept)), await time(() => isPassword("", null))];
  expect(unknown).toBeGreaterThan(known / 3);
});
