import { expect, test } from "vitest";
import { ProgressLine, progressText } from "./progress-line.ts";
import type { Terminal } from "./terminal.ts";

function terminal(showsProgress: boolean): Terminal & { errors: string[] } {
  const errors: string[] = [];
  return {
    errors,
    write: () => {},
    writeError: (text) => errors.push(text),
    stdin: () => process.stdin,
    hasColour: false,
    showsProgress,
    width: null,
  };
}

test("says rows, speed and time left", () => {
  const progress = { rows: 1_250_000, bytes: 400e6, size: 1_000e6 };
  expect(progressText(progress, 2, "fr").replace(/\s/g, " ")).toBe("1 250 000 lignes · 200 Mo/s · encore 3 s");
  expect(progressText(progress, 2, "en")).toBe("1,250,000 rows · 200 MB/s · 3 s left");
  expect(progressText({ ...progress, size: null }, 2, "en")).toBe("1,250,000 rows · 200 MB/s");
});

test("is silent for a second, then at most five times a second, and leaves no trace", () => {
  const screen = terminal(true);
  const line = new ProgressLine(screen, "fr", 0);
  line.clear();
  for (let now = 0; now <= 2000; now += 50) line.update({ rows: now, bytes: now, size: null }, now);
  expect(screen.errors).toHaveLength(6);
  line.clear();
  expect(screen.errors.at(-1)).toBe("\r\u001b[K");
});

test("says nothing where nobody looks", () => {
  const screen = terminal(false);
  new ProgressLine(screen, "fr", 0).update({ rows: 1, bytes: 1, size: 1 }, 10_000);
  expect(screen.errors).toEqual([]);
});
