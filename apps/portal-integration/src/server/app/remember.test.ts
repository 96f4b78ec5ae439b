import { expect, test, vi } from "vitest";
import { remember } from "./remember.ts";

test("what is asked at the same time is asked once, and again when it is old", async () => {
  vi.useFakeTimers();
  const ask = vi.fn(async (key: string) => `${key}!`);
  const asked = remember(1000, ask);
  expect(await Promise.all([asked("a"), asked("a"), asked("b")])).toEqual(["a!", "a!", "b!"]);
  expect(ask).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1001);
  await asked("a");
  expect(ask).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

test("a failure is not kept", async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error("down")).mockResolvedValue("up");
  const asked = remember(1000, ask);
  await expect(asked("a")).rejects.toThrow("down");
  expect(await asked("a")).toBe("up");
});

test("what nobody asks again does not fill the memory", async () => {
  const ask = vi.fn(async (key: string) => key);
  const asked = remember(60_000, ask);
  for (let number = 0; number < 1000; number++) await asked(String(number));
  await asked("999");
  expect(ask).toHaveBeenCalledTimes(1000);
  await asked("0");
  expect(ask).toHaveBeenCalledTimes(1001);
});
