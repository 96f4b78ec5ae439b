import { statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Report } from "@opendatalocale/report";

/** How a baseline names a file: from its own folder, with slashes, so that it holds wherever the command is run; addresses and `-` as they are. */
export function fileKey(baseline: string, file: string): string {
  if (file === "-" || /^https?:\/\//i.test(file)) return file;
  return relative(dirname(resolve(baseline)), resolve(file)).replaceAll("\\", "/");
}

/** How a baseline names the schema of a report: by its id, whatever the version; one that is a file, as it names files. */
export function schemaKey(baseline: string, { schema }: Pick<Report, "schema">): string | null {
  if (!schema) return null;
  const isFile = statSync(schema.name, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? fileKey(baseline, schema.name) : schema.name;
}
