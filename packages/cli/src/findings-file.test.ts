import { execFile } from "node:child_process";
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROWS = 200_000;
const odl = fileURLToPath(new URL("odl.ts", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "odl-all-findings-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function linesIn(path: string): Promise<number> {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(path) })) lines++;
  return lines;
}

test("two faults in every row of a large file: all of them on disk, in a heap that could not hold them", async () => {
  const file = join(folder, "fautes.csv");
  const schema = join(folder, "schema.json");
  const findings = join(folder, "tout.ndjson");
  writeFileSync(
    schema,
    JSON.stringify({
      fields: [
        { name: "jour", type: "date" },
        { name: "nombre", type: "integer" },
      ],
    }),
  );
  const handle = openSync(file, "w");
  writeSync(handle, "jour,nombre\n");
  for (let row = 0; row < ROWS; row += 1000)
    writeSync(handle, Array.from({ length: 1000 }, (_, at) => `${row + at}/01/2024,n${row + at}\n`).join(""));
  closeSync(handle);
  // Each line is a finding of some 400 bytes: together, twice this heap.
  const node = ["--conditions=source", "--max-old-space-size=64"];
  const args = [odl, "validate", file, "-s", schema, "-f", "json", "--all-findings", findings];
  const run = promisify(execFile)(process.execPath, [...node, ...args], { maxBuffer: 1 << 26 });
  // An invalid file ends the command with 1; a heap that is full would end it with a signal.
  const { code, stdout } = await run
    .catch((error: { code: number; stdout: string }) => error)
    .then((end) => ({ code: 0, ...end }));
  expect(code).toBe(1);
  expect(JSON.parse(stdout).stats).toMatchObject({ errors: 2 * ROWS, rows: ROWS });
  expect(await linesIn(findings)).toBe(2 * ROWS);
}, 60_000);
