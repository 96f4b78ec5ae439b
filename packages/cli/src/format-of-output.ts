import { extname } from "node:path";
import { UsageError } from "./usage-error.ts";

interface Asked {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}

/**
 * The format asked for, else the one that the extension of the output says, else undefined: nobody expects a text in
 * `liste.xlsx`. `extensions` gives formats by extension, with its dot.
 */
export function formatOfOutput({ format, output }: Asked, extensions: Readonly<Record<string, string>>) {
  return format ?? (output === undefined ? undefined : extensions[extname(output).toLowerCase()]);
}

/**
 * As {@link formatOfOutput}, where programs open the file by its extension: one that says another format than `--format`, or
 * none of the known ones, is refused. Throws {@link UsageError}.
 */
export function strictFormatOfOutput(asked: Asked, extensions: Readonly<Record<string, string>>): string | undefined {
  const extension = extname(asked.output ?? "").toLowerCase();
  const said = extensions[extension];
  if (extension === "" || (said !== undefined && (asked.format ?? said) === said)) return asked.format ?? said;
  const known = Object.keys(extensions).join(", ");
  if (said === undefined)
    throw new UsageError("bad-value", {
      fr: `L’extension de « ${asked.output} » ne dit aucun format connu (extensions : ${known})`,
      en: `The extension of "${asked.output}" says no known format (extensions: ${known})`,
    });
  throw new UsageError("format-mismatch", {
    fr: `« ${asked.output} » serait au format ${said}, et --format demande ${asked.format} : accordez les deux`,
    en: `"${asked.output}" would be in the format ${said}, and --format asks for ${asked.format}: make them agree`,
  });
}
