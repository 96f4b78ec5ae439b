import { formats, type Report } from "@opendatalocale/report";
import { validate } from "@opendatalocale/validator";

/** Every form of report is written for one input out of this many: their own tests try them harder. */
const FORMS_EVERY = 50;
const verdicts = ["valid", "valid-with-remarks", "invalid", "not-checked"];

/**
 * A damaged file must end in a report, or in a coded failure with its sentence. Half the inputs are checked against a schema,
 * the others must have theirs recognised. Throws when something else happens.
 */
export async function checkInput(name: string, bytes: Uint8Array, index: number): Promise<void> {
  const schema =
    index % 2 === 0
      ? {
          schema: {
            fields: [
              { name: "a", type: "integer" as const },
              { name: "b", type: "date" as const },
            ],
          },
        }
      : {};
  const report = await validate({ name, bytes }, schema);
  expectSound(report);
  if (index % FORMS_EVERY !== 0) return;
  for (const { write } of formats) write(report, { lang: "fr", colour: false });
}

function expectSound({ verdict, failure, stats, errors, warnings, causes }: Report): void {
  if (!verdicts.includes(verdict)) throw new Error(`no verdict: ${verdict}`);
  if ((verdict === "not-checked") !== (failure !== null))
    throw new Error(`verdict ${verdict} with failure ${failure?.code}`);
  if (failure && (failure.code === "" || failure.message.trim() === ""))
    throw new Error(`failure without words: ${failure.code}`);
  if ((verdict === "invalid") !== stats.errors > 0 && failure === null)
    throw new Error(`${stats.errors} errors, ${verdict}`);
  const counted = causes.reduce((sum, { occurrences }) => sum + occurrences, 0);
  if (counted !== stats.errors + stats.warnings)
    throw new Error(`causes count ${counted} of ${stats.errors + stats.warnings}`);
  if (errors.length > stats.errors || warnings.length > stats.warnings) throw new Error("more listed than counted");
}
