import { relative } from "node:path";

/** As reports name a file: from here, with slashes, so that forges find it in the repository. */
export function shownPath(file: string): string {
  return relative(process.cwd(), file).replaceAll("\\", "/");
}
