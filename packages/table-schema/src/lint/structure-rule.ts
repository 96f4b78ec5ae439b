import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { LintedSchema } from "./linted-schema.ts";
import { metaSchema } from "./meta-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** What must be there and of which nature. */
export function lintStructure({ descriptor }: LintedSchema): BareFinding[] {
  validate ??= new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false }).compile(
    metaSchema,
  );
  return validate(descriptor) ? [] : (validate.errors ?? []).map(findingOf);
}

/** Compiled at the first call. */
let validate: ValidateFunction | undefined;

function findingOf({ keyword, instancePath, params }: ErrorObject): BareFinding {
  if (keyword === "required") {
    const property = String(params.missingProperty);
    if (instancePath === "" && property === "fields") return finding("error", "no-fields", "/fields");
    if (property === "name" && /^\/fields\/\d+$/.test(instancePath)) {
      return finding("error", "field-without-name", `${instancePath}/name`);
    }
    return finding("error", "missing-property", instancePath, { property });
  }
  if (keyword === "minItems") return finding("error", "no-fields", instancePath);
  if (keyword === "minLength") return finding("error", "field-without-name", instancePath);
  return finding("error", "wrong-type", instancePath, { expected: params.type });
}
