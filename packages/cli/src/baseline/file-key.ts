import { dirname, relative, resolve } from "node:path";

/** How a baseline names a file: from its own folder, with slashes, so that it holds wherever the command is run; addresses and `-` as they are. */
export function fileKey(baseline: string, file: string): string {
  if (file === "-" || /^https?:\/\//i.test(file)) return file;
  return relative(dirname(resolve(baseline)), resolve(file)).replaceAll("\\", "/");
}
