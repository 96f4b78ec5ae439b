import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Report } from "@opendatalocale/report";
import { openFile } from "@opendatalocale/tabular/node";
import type { ValidateOptions } from "@opendatalocale/validator";
import { cannotWrite } from "./cannot-write.ts";
import { UsageError } from "./usage-error.ts";

/** `--format xlsx` takes one file on disk, and writes one workbook. Throws {@link UsageError}. */
export function workbookPlace(files: readonly string[], output: string | undefined): { file: string; output: string } {
  const [file] = files;
  if (file === undefined || files.length > 1 || file === "-")
    throw new UsageError("one-file-only", {
      fr: "La forme xlsx prend un seul fichier, sur le disque : c’est lui qui est marqué",
      en: "The xlsx form takes one file, on disk: it is the file that is marked",
    });
  if (output === undefined || !/\.xlsx$/i.test(output))
    throw new UsageError("output-needed", {
      fr: "La forme xlsx s’écrit dans un fichier : --output rapport.xlsx",
      en: "The xlsx form is written to a file: --output report.xlsx",
    });
  return { file, output };
}

/** Writes the file with its faulty cells marked. Throws {@link UsageError} `cannot-write`. */
export async function writeAnnotated(
  report: Report,
  file: string,
  output: string,
  options: Pick<ValidateOptions, "schema" | "sheet">,
): Promise<void> {
  const { annotate } = await import("@opendatalocale/validator/annotate");
  const stream = createWriteStream(output);
  try {
    await pipeline(Readable.from(annotate(report, () => openFile(file), options)), stream);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw cannotWrite(output, error);
  }
}
