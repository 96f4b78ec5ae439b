import type { Recognised } from "@opendatalocale/harvester";
import { recogniseJson } from "@opendatalocale/schemas";
import { fromBytes, openTable, TableError } from "@opendatalocale/tabular";
import { proposeSchemas } from "@opendatalocale/validator";

/** What the first bytes of a file look like, by the validator's own detector; nothing when they are no table nor document of the socle. */
export async function recognise(head: Uint8Array, name: string): Promise<readonly Recognised[]> {
  const document = recogniseJson(new TextDecoder().decode(head.subarray(0, 8192)));
  if (document) return [{ schema: document.id, version: document.version, score: 0.9, columns: "" }];
  try {
    const table = await openTable(fromBytes(name, head));
    const proposals = proposeSchemas(table.labels);
    await table.close();
    return proposals.slice(0, 5).map(({ schema, score, matched }) => ({
      schema: schema.id,
      version: schema.version,
      score,
      columns: `${matched.length}/${schema.fields.length}`,
    }));
  } catch (error) {
    if (error instanceof TableError) return [];
    throw error;
  }
}
