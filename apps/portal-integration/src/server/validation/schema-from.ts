import { type HarvestClient, HarvestError, referenceIn, refuseError, textOf } from "@opendatalocale/harvester";
import { CheckFailure, type SchemaChoice } from "@opendatalocale/validator";
import { parseSchema, SCHEMA_LIMIT } from "@opendatalocale/validator/node";

/** The schema behind what a client names; another one than those we keep is fetched through the guarded door. Throws {@link CheckFailure}. */
export async function schemaFrom(name: string, client: HarvestClient, signal: AbortSignal): Promise<SchemaChoice> {
  const known = referenceIn(name);
  if (known !== null) return known.version === null ? known.schema : `${known.schema}@${known.version}`;
  if (!/^https?:/i.test(name)) return name;
  try {
    const answer = await client.get(name, { signal });
    refuseError(answer);
    const text = await textOf(answer, { maxBytes: SCHEMA_LIMIT, signal });
    return { descriptor: parseSchema(name, text), name, url: name };
  } catch (error) {
    if (!(error instanceof HarvestError)) throw error;
    if (error.code === "too-large") throw new CheckFailure("schema-too-large", { name, limit: SCHEMA_LIMIT });
    throw new CheckFailure("schema-unreachable", { name, reason: error.code }, { cause: error });
  }
}
