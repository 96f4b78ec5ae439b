import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scratch } from "../keys/scratch.ts";

const { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } = process.getBuiltinModule("node:fs");

/** A temporary file, in the system's folder for them, for the keys that do not fit in memory. It is gone when closed. */
export function openScratchFile(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), "odl-"));
  const file = openSync(join(folder, "keys"), "w+", 0o600);
  // Where the system allows it, nothing is left behind even if the process is killed.
  if (process.platform !== "win32") rmSync(folder, { recursive: true });
  return {
    write: (position, bytes) => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(file, bytes, done, bytes.length - done, position + done);
    },
    read: (position, into) => {
      for (let done = 0; done < into.length; ) {
        const read = readSync(file, into, done, into.length - done, position + done);
        if (read === 0) throw new Error("the scratch file is cut");
        done += read;
      }
    },
    close: () => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
