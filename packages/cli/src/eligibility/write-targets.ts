import type { CommandCall } from "../command.ts";
import { formatOfOutput } from "../format-of-output.ts";
import { writeNew } from "../write-new.ts";
import type { listFlags } from "./list-flags.ts";
import { csvOf, geojsonOf, jsonOf, tableOf, xlsxOf } from "./target-forms.ts";
import type { Target } from "./target-list.ts";
import { words } from "./words.ts";

/** Writes a list in the form asked for, to the file asked for or to the standard output. */
export async function writeTargets(
  targets: readonly Target[],
  { flags, lang, terminal }: Pick<CommandCall<typeof listFlags>, "flags" | "lang" | "terminal">,
): Promise<void> {
  const say = words[lang];
  const format = formatOfOutput(flags, extensions);
  if (format === "geojson") terminal.writeError(`${say.noCoordinates}\n`);
  const output = flags.output ?? (format === "xlsx" ? "collectivites.xlsx" : null);
  const content = format === "xlsx" ? await xlsxOf(targets, lang) : await textOf(targets, format, lang);
  if (output === null) {
    if (typeof content === "string") terminal.write(content);
    return;
  }
  await writeNew(output, typeof content === "string" ? [content] : content);
  terminal.write(`${say.written(output)}. ${say.count(targets.length, targets.length)}\n`);
}

const extensions = { ".csv": "csv", ".xlsx": "xlsx", ".json": "json", ".geojson": "geojson" };

async function textOf(targets: readonly Target[], format: string | undefined, lang: "fr" | "en"): Promise<string> {
  if (format === "json") return jsonOf(targets);
  if (format === "geojson") return geojsonOf(targets);
  return format === "csv" ? csvOf(targets, lang) : tableOf(targets, lang);
}
