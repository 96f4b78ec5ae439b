import { Readable } from "node:stream";
import type { ExitStatus } from "../command.ts";
import { run } from "../run.ts";

/** Runs `odl` in this process, with nobody at the terminal. */
export async function runOdl(args: readonly string[]): Promise<{ status: ExitStatus; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await run(args, {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([]),
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}
