import { Ajv, type ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonSchemaCompiler } from "./constraints/json-schema.ts";

/**
 * Compiles the JSON Schema of a `jsonSchema` constraint with ajv: draft 2020-12 when `$schema` says so, draft-07 otherwise.
 * Stands in its own entry, so that nobody else pays for ajv, which also needs `eval`.
 * @throws when it is no JSON Schema.
 */
export const compileJsonSchema: JsonSchemaCompiler = (schema) => {
  const is2020 = typeof schema.$schema === "string" && schema.$schema.includes("2020-12");
  const options = { strict: false, validateFormats: false };
  const ajv = is2020 ? new Ajv2020(options) : new Ajv(options);
  const { $schema: _, ...rules } = schema;
  const validate = ajv.compile(rules);
  return (value) => validate(value) === true;
};

/** One thing a JSON document breaks. */
export interface JsonFault {
  /** Where, as a JSON pointer (RFC 6901); empty for the whole document. */
  readonly pointer: string;
  /** The keyword that is broken: `required`, `type`, `enum`… */
  readonly keyword: string;
  /** What the keyword asks for: the missing name, the type, the list, the limit. */
  readonly expected: unknown;
  readonly value: unknown;
}

/** Most faults told of one document: ajv holds them all in memory. */
const MAX_FAULTS = 100_000;

/**
 * Compiles a JSON Schema (draft-04 as far as it is the same, draft-07) into a function that tells every fault of a document.
 * Where several shapes are allowed (`anyOf`, `oneOf`), it tells the faults of the nearest one.
 * @throws when it is no JSON Schema.
 */
export function compileJsonDocument(schema: Readonly<Record<string, unknown>>): (document: unknown) => JsonFault[] {
  // Official patterns have escapes that the `u` flag refuses (`\\-`).
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, verbose: true, unicodeRegExp: false });
  const { definitions } = schema;
  const compiled = new Map<unknown, ReturnType<typeof ajv.compile>>();
  const compile = (rules: object) => {
    const known = compiled.get(rules) ?? ajv.compile({ definitions, ...rules });
    compiled.set(rules, known);
    return known;
  };
  const faultsOf = (rules: object, value: unknown, pointer: string): JsonFault[] => {
    const validate = compile(rules);
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    const choices = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
    const outer = choices.filter((one) => !choices.some((other) => other !== one && isInside(one, other)));
    const plain = errors.filter((error) => !outer.some((choice) => error === choice || isInside(error, choice)));
    const chosen = outer.flatMap((choice) => nearestShape(choice, pointer, faultsOf));
    return [...plain.map((error) => faultOf(error, pointer)), ...chosen];
  };
  return (document) => distinct(faultsOf(schema, document, "")).slice(0, MAX_FAULTS);
}

/** A rule written twice (in `allOf` and beside it) is told once. */
function distinct(faults: readonly JsonFault[]): JsonFault[] {
  const byKey = new Map(
    faults.map((fault) => [JSON.stringify([fault.pointer, fault.keyword, fault.expected]), fault] as const),
  );
  return [...byKey.values()];
}

function isInside({ instancePath }: ErrorObject, { instancePath: outer }: ErrorObject): boolean {
  return instancePath === outer || instancePath.startsWith(`${outer}/`);
}

function faultOf({ instancePath, keyword, params, schema, data }: ErrorObject, pointer: string): JsonFault {
  const expected: unknown = params.missingProperty ?? params.additionalProperty ?? schema;
  return { pointer: pointer + instancePath, keyword, expected, value: data };
}

/** A choice between shapes makes faults for each; only those of the shape with the fewest are of use. */
function nearestShape(
  choice: ErrorObject,
  pointer: string,
  faultsOf: (rules: object, value: unknown, pointer: string) => JsonFault[],
): JsonFault[] {
  const shapes: unknown = choice.schema;
  if (!Array.isArray(shapes)) return [faultOf(choice, pointer)];
  const place = pointer + choice.instancePath;
  const answers = shapes.map((shape) => faultsOf(shape, choice.data, place)).filter((faults) => faults.length > 0);
  return answers.reduce(
    (one, other) => (weight(other) < weight(one) ? other : one),
    answers[0] ?? [faultOf(choice, pointer)],
  );
}

/** A wrong discriminating value (`type`, `_type`) means another shape altogether. */
function weight(faults: readonly JsonFault[]): number {
  return (
    faults.length +
    100 *
      faults.filter(
        ({ pointer, keyword }) => (keyword === "enum" || keyword === "pattern") && /\/_?type$/.test(pointer),
      ).length
  );
}
