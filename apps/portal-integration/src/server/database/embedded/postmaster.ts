import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The server that runs on a cluster, as its own file tells; null when there is none, or when the file outlived it. */
export async function runningPostmaster(cluster: string): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  // https://www.postgresql.org/docs/18/storage-file-layout.html: process, folder, start, port, …
  const [pid = "", , , port = ""] = text.split("\n");
  if (!/^\d+$/.test(pid) || !/^\d+$/.test(port)) return null;
  const isServer = (await isAlive(Number(pid))) && (await commandOf(pid)).includes("postgres");
  return isServer ? { pid: Number(pid), port: Number(port) } : null;
}

/** The number of a server that died may be another program's by now; where there is no /proc, the file is believed. */
async function commandOf(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "postgres");
}

/** A process that ended and was not yet collected by its parent counts as dead. */
export async function isAlive(pid: number): Promise<boolean> {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) Z /.test(stat);
}
