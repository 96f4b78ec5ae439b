import type { ConventionInput } from "@opendatalocale/conventions";
import type { Lang } from "@opendatalocale/report";
import type { Territories } from "@opendatalocale/territories";
import { dayGiven, staffCount } from "../eligibility/given-facts.ts";
import { oneAuthority } from "../territories/one-authority.ts";
import { UsageError } from "../usage-error.ts";
import { partyOf, told } from "./convention-parts.ts";
import { etdInput } from "./etd-input.ts";
import { type EtdRow, wordsOf } from "./etd-rows.ts";
import { fileName } from "./file-name.ts";
import type { ConventionWriter } from "./written-convention.ts";

interface Making {
  readonly territories: Territories;
  readonly parts: Omit<ConventionInput, "etd" | "datasets" | "situation">;
  readonly writer: ConventionWriter;
  readonly lang: Lang;
}

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly blanks: readonly string[];
}

/** One convention a row. A row that cannot be made is told with its reason; the others are made. */
export async function makeConventions(
  rows: readonly EtdRow[],
  making: Making,
): Promise<{ made: Made[]; failed: { row: number; why: string }[] }> {
  const made = new Map<string, Made>();
  const failed: { row: number; why: string }[] = [];
  for (const row of rows) {
    try {
      const one = await makeOne(row, making);
      if (made.has(one.name)) throw new UsageError("repeated", { fr: "déjà dans la liste", en: "already in the list" });
      made.set(one.name, one);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.push({ row: row.number, why: `${error.sentence[making.lang]} [${error.code}]` });
    }
  }
  return { made: [...made.values()], failed };
}

async function makeOne(row: EtdRow, { territories, parts, writer }: Making): Promise<Made> {
  const authority = await oneAuthority(territories, wordsOf(row));
  const facts = row.fte === "" ? {} : { fte: { value: staffCount(row.fte) } };
  const duties = await etdInput(authority, territories, facts, parts.date ?? dayGiven(undefined));
  const { address, representative, title } = row;
  const etd = { ...partyOf(authority), ...told({ address, representative, title }) };
  const { bytes, blanks } = await writer.write({ ...parts, etd, ...duties });
  return { name: fileName([authority.code, authority.name], writer.extension), bytes, blanks };
}
