import { expect, test } from "vitest";
import { isoInstant } from "./iso-instant.ts";

test.each([
  -62_167_219_200_000, -2_209_161_600_000, 253_402_300_800_000, 0, 1, 951_782_400_000, 1_709_164_799_999,
  1_767_225_600_000,
])("%d is written as the platform does", (time) => {
  expect(isoInstant(time)).toBe(new Date(time).toISOString());
});
