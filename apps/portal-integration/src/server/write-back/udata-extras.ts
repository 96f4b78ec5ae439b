import { isAccepted, type ToldVerdict } from "./told-verdict.ts";

/** Values of a resource's extras; null takes a key away. */
export type Extras = Readonly<Record<string, unknown>>;

const VALIDATOR = "opendatalocale";
const VALIDATION_KEYS = [
  "schema_name",
  "schema_version",
  "schema_type",
  "validator",
  "valid_resource",
  "nb_errors",
  "errors",
  "validation_date",
].map((name) => `validation-report:${name}`);
const OWN_KEYS = ["verdict", "schema", "errors", "remarks", "since", "report", "dataset"].map(
  (name) => `${VALIDATOR}:${name}`,
);

/** Whether the badge of data.gouv.fr shows somebody else's verdict on the file: theirs is left alone. */
function isAnothers(present: Extras): boolean {
  return VALIDATION_KEYS.some((key) => key in present) && present["validation-report:validator"] !== VALIDATOR;
}

/**
 * What is to change in a resource's extras so that they tell this verdict, or nothing of us (null). `validation-report:*` is what
 * the badge of data.gouv.fr reads (cdata, `SchemaBadge.vue`): it takes an empty list of errors for a good file, and needs the tags
 * of each one. So these keys are there only when a schema was declared and the file was really checked against it.
 */
export function udataChanges(present: Extras, told: ToldVerdict | null, publicUrl: string): Extras {
  const wanted: Record<string, unknown> = told === null ? {} : own(told, publicUrl);
  if (told !== null && !isAnothers(present)) Object.assign(wanted, validation(told));
  const ours = [...OWN_KEYS, ...(isAnothers(present) ? [] : VALIDATION_KEYS)];
  const gone = ours.filter((key) => key in present && !(key in wanted)).map((key) => [key, null] as const);
  const changed = Object.entries(wanted).filter(([key, value]) => !isSame(present[key], value));
  return Object.fromEntries([...changed, ...gone]);
}

function own({ state, schema, errors, remarks, since, report, dataset }: ToldVerdict, publicUrl: string): Extras {
  return {
    "opendatalocale:verdict": state,
    "opendatalocale:schema": schema,
    "opendatalocale:since": since,
    "opendatalocale:dataset": dataset,
    ...(report === null
      ? {}
      : {
          "opendatalocale:errors": errors,
          "opendatalocale:remarks": remarks,
          "opendatalocale:report": `${publicUrl}/api/v1/reports/${report.id}?format=html`,
        }),
  };
}

function validation(told: ToldVerdict): Extras {
  const accepted = isAccepted(told);
  if (accepted === null || told.report === null || !told.isDeclared) return {};
  const errors = told.report.listed.map(({ message, title, type, tags, fieldName, fieldNumber, rowNumber, cell }) => ({
    ...{ message, title, type, tags, fieldName, fieldNumber, rowNumber, cell },
  }));
  // An empty list would be shown as a good file.
  if (!accepted && errors.length === 0) return {};
  return {
    "validation-report:schema_name": told.schema,
    "validation-report:schema_version": told.version,
    "validation-report:schema_type": told.report.isTable ? "tableschema" : "jsonschema",
    "validation-report:validator": VALIDATOR,
    "validation-report:valid_resource": accepted,
    "validation-report:nb_errors": told.errors,
    "validation-report:errors": accepted ? [] : errors,
    "validation-report:validation_date": told.since,
  };
}

/** The portal may give an object's keys in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
