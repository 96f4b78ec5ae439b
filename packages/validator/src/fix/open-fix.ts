import type { ReportSchema } from "@opendatalocale/report";
import { BAL, balVersionIn } from "@opendatalocale/schemas";
import { type ByteSource, type OpenTableOptions, openTable } from "@opendatalocale/tabular";
import { CheckFailure } from "../check-failure.ts";
import { isAddressBase } from "../detect/address-base.ts";
import { lookAt } from "../detect/evidence.ts";
import { columnAliases } from "../header/column-aliases.ts";
import { headerScoreFor } from "../header/header-score.ts";
import { jsonSchemaFor } from "../json/json-schema-for.ts";
import { chooseSchema } from "../schema-choice/choose-schema.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { columnChecks } from "./column-checks.ts";
import { type FixOptions, fixTable } from "./fix-table.ts";
import { surveyTable } from "./survey.ts";

/** A file read through once and ready to be mended, as often as wanted. */
export interface OpenedFix {
  readonly schema: ReportSchema;
  /** Data rows of the original. */
  readonly rows: number;
  /** The mended table, header first. */
  readonly mend: (options?: FixOptions) => AsyncGenerator<readonly string[]>;
}

export type OpenFixOptions = OpenTableOptions & Pick<ValidateOptions, "schema">;

/**
 * Chooses the schema and surveys the file. The source is opened again for each reading. Throws TableError and CheckFailure,
 * as a validation would report them.
 */
export async function openFix(
  open: () => ByteSource | Promise<ByteSource>,
  options: OpenFixOptions,
): Promise<OpenedFix> {
  const reading = { headerScore: headerScoreFor(options.schema), ...options };
  const { source, schema: document } = await jsonSchemaFor(await open(), options.schema);
  if (document) {
    await source.close();
    throw new CheckFailure("not-mended", { schema: document.id });
  }
  let table = await openTable(source, reading);
  try {
    if (areAddresses(options.schema, table.labels)) throw new CheckFailure("not-mended", { schema: BAL });
    const { compiled, about } = await chooseSchema(options.schema, table.labels, async () => {
      const looked = await lookAt(table, source.name);
      table = looked.table;
      return looked.evidence;
    });
    const survey = await surveyTable(table);
    const aliases = columnAliases(about.name, about.version);
    const plan = { schema: compiled, survey, aliases, checks: await columnChecks(compiled) };
    return {
      schema: about,
      rows: survey.rows,
      async *mend(fix = {}) {
        const again = await openTable(await open(), reading);
        try {
          yield* fixTable(again, plan, fix);
        } finally {
          await again.close();
        }
      },
    };
  } finally {
    await table.close();
  }
}

/** Addresses have no Table Schema here: their own validator decides, and nothing says how to mend them. */
function areAddresses(given: ValidateOptions["schema"], labels: readonly string[]): boolean {
  return given === undefined ? isAddressBase(labels) : typeof given === "string" && balVersionIn(given) !== null;
}
