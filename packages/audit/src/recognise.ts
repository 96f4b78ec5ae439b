import type { Recognised } from "@opendatalocale/harvester";
import { fromBytes, TableError } from "@opendatalocale/tabular";
import { CheckFailure } from "@opendatalocale/validator";
import { detect } from "@opendatalocale/validator/detect";

/**
 * What the first bytes of a file look like, by the validator's own detector; nothing when they are no table nor document of the socle.
 * A candidate that `odl validate` would use without asking is given its full score, the others at most half of theirs.
 */
export async function recognise(head: Uint8Array, name: string): Promise<readonly Recognised[]> {
  try {
    const { candidates, trusted } = await detect(fromBytes(name, head), { rows: 200 });
    return candidates.slice(0, 5).map(({ schema, score, mapping, required, missingRequired }) => ({
      schema: schema.id,
      version: schema.version,
      score: schema.id === trusted?.schema.id ? Math.max(score, TRUSTED) : score / 2,
      columns: `${mapping.length} (${required - missingRequired.length}/${required})`,
    }));
  } catch (error) {
    if (error instanceof TableError || error instanceof CheckFailure) return [];
    throw error;
  }
}

/** What the finder of candidates takes for sure. */
const TRUSTED = 0.6;
