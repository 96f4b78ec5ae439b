import { copyFileSync, existsSync } from "node:fs";
import { bench } from "./folders.ts";

/**
 * A copy of this Node. Just unpacked, a binary may stand in the system's cache by pieces of two megabytes: every process that runs it
 * then counts some thirty megabytes of it more than on a machine in use (69 MiB for one that does nothing, 42 from the copy).
 */
export function nodeBinary(): string {
  const path = `${bench}node-${process.version}${process.platform === "win32" ? ".exe" : ""}`;
  if (!existsSync(path)) copyFileSync(process.execPath, path);
  return path;
}
