import { isAccepted, type ToldVerdict } from "./told-verdict.ts";

export interface CkanChanges {
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

const OWN_FIELDS = ["verdict", "schema", "errors", "remarks", "since", "report", "dataset"].map(
  (name) => `opendatalocale_${name}`,
);
/** The words of ckanext-validation, that themes and scripts know; left to it where it is installed. */
const VALIDATION_FIELDS = ["validation_status", "validation_timestamp"];

export interface CkanSurroundings {
  readonly publicUrl: string;
  /** True when the portal surely has no ckanext-validation. */
  readonly mayTellStatus: boolean;
}

/** What is to change in a resource's fields so that they tell this verdict, or nothing of us (null). */
export function ckanChanges(
  present: Readonly<Record<string, unknown>>,
  told: ToldVerdict | null,
  { publicUrl, mayTellStatus }: CkanSurroundings,
): CkanChanges {
  const isAnothers =
    "validation_status" in present && present.validation_status && !("opendatalocale_verdict" in present);
  const tellsStatus = mayTellStatus && !isAnothers;
  const wanted: Record<string, string> = told === null ? {} : own(told, publicUrl);
  if (told?.isDeclared && tellsStatus) Object.assign(wanted, status(told));
  const ours = [...OWN_FIELDS, ...(tellsStatus ? VALIDATION_FIELDS : [])];
  return {
    set: Object.fromEntries(Object.entries(wanted).filter(([key, value]) => String(present[key] ?? "") !== value)),
    remove: ours.filter((key) => key in present && !(key in wanted)),
  };
}

function own({ state, schema, errors, remarks, since, report, dataset }: ToldVerdict, publicUrl: string) {
  return {
    opendatalocale_verdict: state,
    opendatalocale_schema: schema,
    opendatalocale_since: since,
    opendatalocale_dataset: dataset,
    ...(report === null
      ? {}
      : {
          opendatalocale_errors: String(errors),
          opendatalocale_remarks: String(remarks),
          opendatalocale_report: `${publicUrl}/api/v1/reports/${report.id}?format=html`,
        }),
  };
}

/** `error` is what ckanext-validation says of a file that could not be checked. */
function status(told: ToldVerdict) {
  const accepted = isAccepted(told);
  const validation_status = accepted === null ? "error" : accepted ? "success" : "failure";
  return { validation_status, validation_timestamp: told.since };
}
