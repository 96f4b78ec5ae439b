import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The first folder, from the top, on the way to this one that other accounts may not pass through; null when there is none. */
export async function closedFolder(path: string): Promise<string | null> {
  const above = dirname(path);
  const closed = above === path ? null : await closedFolder(above);
  if (closed !== null) return closed;
  const { mode } = await stat(path);
  return (mode & 0o001) === 0 ? path : null;
}
