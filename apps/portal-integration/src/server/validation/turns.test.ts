import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

test("as many as allowed work at once, four times as many wait, the others are told", async () => {
  const turns = new Turns(2);
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 1));
    inside--;
  };
  const ends = await Promise.allSettled(Array.from({ length: 12 }, () => turns.take(work)));
  expect(most).toBe(2);
  expect(ends.map(({ status }) => status)).toEqual([...Array(10).fill("fulfilled"), "rejected", "rejected"]);
  expect(ends[10]).toMatchObject({ reason: { code: "busy" } });
});

test("a work that fails frees its place", async () => {
  const turns = new Turns(1);
  await expect(turns.take(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take(async () => "yes")).toBe("yes");
});
