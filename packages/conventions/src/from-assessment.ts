import {
  type Assessment,
  levelNames,
  type ObligationVerdict,
  spokenDay,
  statusNames,
} from "@opendatalocale/eligibility";
import type { ConventionDataset, ConventionInput } from "./convention.ts";

/**
 * What an assessment brings to a convention: where the ETD stands, and the datasets with a schema that it must publish, then
 * those it is advised to. Conditional ones wait for their answer.
 */
export function fromAssessment(assessment: Assessment): Required<Pick<ConventionInput, "situation" | "datasets">> {
  const { authority, date, status, floors, obligations } = assessment;
  const kept = (["required", "recommended"] as const).flatMap((level) =>
    obligations.filter((one) => one.level === level && one.obligation.schema !== null),
  );
  const { population, staff } = floors;
  return {
    situation: `Au ${spokenDay(date).fr}, la situation de l’ETD (${authority.name}) au regard de ces seuils est : ${statusNames[status].fr}. ${population.because.fr} ${staff.because.fr}`,
    datasets: kept.map(datasetOf),
  };
}

function datasetOf({ obligation, level, isToConfirm }: ObligationVerdict): ConventionDataset {
  const { title, schema, basis, deadline } = obligation;
  const toConfirm = isToConfirm ? ", à confirmer" : "";
  return {
    title: title.fr,
    schema,
    reason: `${levelNames[level].fr}${toConfirm} (${basis[0].citation})`,
    deadline: deadline?.fr ?? null,
  };
}
