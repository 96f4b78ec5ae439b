import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { lineOf, lineReader, type RecordLine, readLines, type StoredRecord } from "./record-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-lines-"));
const path = join(folder, "lines.ndjson");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recordOf = (id: string): StoredRecord => ({ kind: "gone", id, since: "2026-01-01" });

async function read(end?: number): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for await (const line of readLines(path, end)) lines.push(line);
  return lines;
}

describe("lines on disk", () => {
  test("property: come back as they were written, one after the other or each at its place", async () => {
    // Accents and signs of several bytes, so that what is read at once ends within one.
    const ids = fc.array(fc.tuple(fc.string({ unit: "grapheme", maxLength: 40 }), fc.integer({ min: 1, max: 60_000 })));
    await fc.assert(
      fc.asyncProperty(ids, async (parts) => {
        const records = parts.map(([text, times]) => recordOf(text.repeat(times).slice(0, 600_000)));
        writeFileSync(path, records.map(lineOf).join(""));
        const lines = await read();
        expect(lines.map(({ record }) => record)).toEqual(records);
        const reader = await lineReader(path);
        for (const line of lines.toReversed()) expect((await reader.read(line)) === line.text).toBe(true);
        await reader.close();
      }),
      { numRuns: 20 },
    );
  });

  test("a line longer than what is read at once is whole", async () => {
    const records = ["a", "é".repeat(3 * 1024 * 1024), "b"].map(recordOf);
    writeFileSync(path, records.map(lineOf).join(""));
    expect((await read()).map(({ record }) => record)).toEqual(records);
  });

  test("what was cut off half-way counts for nothing, nor does what stands beyond the end", async () => {
    const whole = ["a", "b"].map(recordOf).map(lineOf).join("");
    writeFileSync(path, `${whole}${lineOf(recordOf("c"))}{"kind":"go`);
    expect(await read()).toHaveLength(3);
    expect(await read(Buffer.byteLength(whole))).toHaveLength(2);
    expect(await read(0)).toEqual([]);
  });

  test("no file, no lines", async () => {
    rmSync(path);
    expect(await read()).toEqual([]);
  });
});
