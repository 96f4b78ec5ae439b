import type { Report } from "@opendatalocale/report";
import { CheckFailure } from "../check-failure.ts";
import { byteSourceOf, type TableInput } from "../table-input.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { type OpenedFix, openFix } from "./open-fix.ts";
import { ProposalCount, type RepairProposal } from "./proposal-count.ts";

/** An input that can be read more than once: a stream cannot. */
export type RereadableInput = Exclude<TableInput, { readonly read: unknown } | { readonly stream: unknown }>;

/** What can be mended in a file. It is plain data when `schema` is a name or a descriptor. */
export interface RepairProposals {
  readonly schema: NonNullable<ValidateOptions["schema"]>;
  readonly sheet: string | null;
  /** By kind and column, the most frequent first, with their exact counts and a few of their places. */
  readonly proposals: readonly RepairProposal[];
}

/**
 * What could be mended in the table a report speaks of: nothing is changed. Reads the table twice, in constant memory.
 * @param options the schema, when it is not one of ours: a report only names it
 * @throws {CheckFailure} with the report's own code when the table could not be checked; TableError when it can no longer be read
 */
export async function proposeRepairs(
  report: Report,
  table: RereadableInput,
  options: Pick<ValidateOptions, "schema"> = {},
): Promise<RepairProposals> {
  if (report.failure) throw new CheckFailure(report.failure.code);
  const schema = options.schema ?? nameIn(report);
  const found: Omit<RepairProposals, "proposals"> = { schema, sheet: report.source.sheet };
  const fix = await openProposed(found, table);
  const count = new ProposalCount();
  for await (const _ of fix.mend({ accepts: () => true, onChange: (change) => count.note(change) }));
  return { ...found, proposals: count.proposals };
}

/** The table, ready to be mended as the proposals were made. */
export function openProposed(
  { schema, sheet }: Omit<RepairProposals, "proposals">,
  table: RereadableInput,
): Promise<OpenedFix> {
  return openFix(() => byteSourceOf(table), { schema, ...(sheet === null ? {} : { sheet }) });
}

function nameIn({ schema }: Report): string {
  if (!schema) throw new CheckFailure("schema-not-recognised", { candidates: "" });
  return schema.version === null ? schema.name : `${schema.name}@${schema.version}`;
}
