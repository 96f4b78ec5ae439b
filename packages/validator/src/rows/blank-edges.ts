import type { FieldReader, TestPlan } from "@opendatalocale/table-schema";
import { mayHaveBlankEdge } from "../rule-kinds/cell-bytes.ts";

/** False when no cell that the byte test of the column accepts begins or ends with a blank: nobody need look at those cells for one. */
export function acceptsBlankEdges(reader: FieldReader | null): boolean {
  const plans = reader?.acceptsContent?.plans ?? [];
  return plans.every(maySuitBlankEdges);
}

function maySuitBlankEdges(plan: TestPlan): boolean {
  switch (plan.kind) {
    case "texts":
      return plan.texts.some((text) => mayHaveBlankEdge(text, 0, text.length));
    case "length":
    case "automaton":
    case "scheme":
    case "point-pair":
      return true;
    default:
      return false;
  }
}
