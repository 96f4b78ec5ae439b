import { fileURLToPath } from "node:url";
import { median, milliseconds, type Section } from "../section.ts";

const example = fileURLToPath(new URL("../../../examples/prenoms/prenoms.csv", import.meta.url));

/** What an agent waits for on a small file. */
export const section: Section = {
  name: "start-up",
  title: "Start-up on a small file",
  seconds: 120,
  async run(runner) {
    const bare: number[] = [];
    const ours: number[] = [];
    const timed = async (into: number[], name: string, args: readonly string[]) => {
      const started = performance.now();
      if ((await runner.command(name, process.execPath, args)) !== null) into.push(performance.now() - started);
    };
    for (let round = 0; round < 11; round++) {
      await timed(bare, "node -e 0", ["-e", "0"]);
      await timed(ours, "odl validate", [`${runner.product}/odl.js`, "validate", example]);
    }
    const over = median(ours) - median(bare);
    return {
      goals: [
        {
          measure: "Start-up of `odl validate` on a small file, the schema recognised",
          goal: "under 250 ms over `node -e 0`",
          ours: milliseconds(median(ours)),
          beside: `node -e 0: ${milliseconds(median(bare))}; ${milliseconds(over)} over`,
          isMet: over < 250,
        },
      ],
      tables: [],
      notes: runner.notes,
    };
  },
};
