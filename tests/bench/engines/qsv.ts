import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

/** qsv as it is installed, where it is: types and patterns of a JSON Schema, on all processors. Its start counts, and the files of valid and invalid rows that it writes. */
export const qsv: Engine = {
  label: "qsv validate: types and patterns only, all cores",
  async go({ path, schema }) {
    // It writes beside its input.
    const folder = mkdtempSync(join(tmpdir(), "odl-bench-qsv-"));
    try {
      const input = join(folder, "input.csv");
      symlinkSync(path, input);
      const { error, stdout, stderr } = spawnSync("qsv", ["validate", "--json", input, schema], { encoding: "utf8" });
      if (error) throw error;
      const found = /([\d,]+) out of ([\d,]+) records invalid|All ([\d,]+) records valid/.exec(stdout + stderr);
      if (!found) throw new Error(stderr);
      const [invalid, rows] = [found[1] ?? "0", found[2] ?? found[3] ?? "0"].map((text) =>
        Number(text.replaceAll(",", "")),
      );
      return { rows: rows ?? 0, errors: invalid ?? 0 };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
