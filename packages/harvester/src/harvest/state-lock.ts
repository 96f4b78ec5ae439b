import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { HarvestError } from "../http/harvest-error.ts";

/**
 * Keeps a second run out of the folder. A lock whose process is no more is taken over: a run that was killed leaves one.
 * @returns what lets the folder go. Throws `state-in-use`.
 */
export async function lockState(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "harvest.lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (await isHeld(path)) throw new HarvestError("state-in-use", { detail: folder });
      await rm(path, { force: true });
    }
  }
  throw new HarvestError("state-in-use", { detail: folder });
}

async function isHeld(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
