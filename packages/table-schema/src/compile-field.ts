import type { JsonValue } from "@opendatalocale/report";
import { allOf, always, type ByteTest, inDoubt } from "./bytes/byte-test.ts";
import { compileItems } from "./compile-items.ts";
import type { Constraint } from "./constraints/constraint.ts";
import { constraintsOf } from "./constraints/constraints-of.ts";
import type { JsonSchemaCompiler } from "./constraints/json-schema.ts";
import type { FieldDescriptor } from "./descriptor.ts";
import { compileMissingValues, DEFAULT_MISSING_VALUES, type MissingValues, missingValuesOf } from "./missing-values.ts";
import type { CellError, CellValue, FaultyReading, FieldReader, Reading, SureRefusal } from "./reading.ts";
import { SchemaError } from "./schema-error.ts";
import { DEFAULT_TYPE, formatOf, valueTypeOf } from "./types/value-types.ts";
import type { ValueType } from "./value-type.ts";

export interface CompileFieldOptions {
  /** What stands for "no value" when the field itself does not say (default: the empty text). */
  readonly missingValues?: readonly string[];
  /** Needed for the `jsonSchema` constraint only: `compileJsonSchema` of `@opendatalocale/table-schema/json-schema`. */
  readonly jsonSchema?: JsonSchemaCompiler;
  /** JSON pointer to the field in its schema, for errors (default `""`). */
  readonly pointer?: string;
}

/**
 * Compiles a field into the reader of its cells. It accepts what the official validator (validata-table) accepts;
 * the few differences are listed in docs/differences.md.
 * @throws {SchemaError} when the field cannot be used.
 */
export function compileField(field: FieldDescriptor, options: CompileFieldOptions = {}): FieldReader {
  const { read, ...parts } = compileCell(field, options);
  const { values } = parts.missing;
  const missesOnlyEmpty = values.size === 1 && values.has("");
  // A set would make a hash of each text.
  const isMissing = missesOnlyEmpty ? (text: string) => text === "" : (text: string) => values.has(text);
  const reader = (text: string): Reading => (isMissing(text) ? parts.absent : read(text));
  const acceptsEmpty = !("error" in reader(""));
  const acceptsContent = contentTest(parts.missing, parts.accepts, !parts.required);
  return Object.assign(reader, {
    field,
    type: parts.type,
    format: parts.format,
    required: parts.required,
    unique: field.constraints?.unique === true,
    absent: parts.absent,
    missesOnlyEmpty,
    isMissing,
    refusal: missesOnlyEmpty ? parts.refusal : null,
    acceptsEmpty,
    acceptsContent: acceptsContent === always ? null : acceptsContent,
    accepts: (bytes: Uint8Array, start: number, end: number) =>
      start === end ? acceptsEmpty : acceptsContent(bytes, start, end),
  });
}

/** What {@link compileField} and the reader of an array's items share. */
export interface CompiledCell {
  readonly type: string;
  readonly format: string;
  readonly required: boolean;
  readonly missing: MissingValues;
  readonly absent: Reading;
  /** Reads what is there: a cell's text, or an item of an array. */
  readonly read: (raw: JsonValue) => Reading;
  /** Judges bytes that are no missing value, here and below. */
  readonly accepts: ByteTest;
  readonly refusal: SureRefusal | null;
}

/** @throws {SchemaError} when the field cannot be used. */
export function compileCell(field: FieldDescriptor, options: CompileFieldOptions): CompiledCell {
  const pointer = options.pointer ?? "";
  const type = field.type ?? DEFAULT_TYPE;
  const format = formatOf(checked(field, pointer));
  const valueType = valueTypeOf(field, pointer);
  const constraints = constraintsOf(field, type, valueType, pointer, options.jsonSchema);
  const readItems = field.arrayItem && type === "array" ? compileItems(field, options) : null;
  const notOfType = faulty([{ type: "type-error", fieldType: type, format }], null);
  const errorsOf = breaches(constraints);
  const readWhole = wholeReader(valueType, constraints, notOfType, errorsOf);
  const required = field.constraints?.required === true;
  return {
    type,
    format,
    required,
    missing: compileMissingValues(ownMissingValues(field, pointer) ?? options.missingValues ?? DEFAULT_MISSING_VALUES),
    absent: required
      ? faulty([{ type: "constraint-error", constraint: "required", expected: true }], null)
      : { value: null },
    read: readItems === null ? readWhole : (raw) => readItems(readWhole(raw)),
    accepts: readItems === null ? allOf(byteTests(valueType, constraints)) : inDoubt,
    refusal: readItems === null ? refusalOf(valueType, constraints, notOfType, errorsOf) : null,
  };
}

/** A reading with errors; at least one. */
export function faulty(errors: readonly [CellError, ...CellError[]], value: CellValue): FaultyReading {
  return { error: errors[0], errors, value };
}

function wholeReader(
  type: ValueType,
  constraints: readonly Constraint[],
  notOfType: FaultyReading,
  errorsOf: ErrorsOf,
) {
  return (raw: JsonValue): Reading => {
    const value = type.read(raw);
    if (value === null) return notOfType;
    // One bit for each constraint: there are ten of them.
    let broken = 0;
    for (let at = 0; at < constraints.length; at++) if (!constraints[at]?.holds(value)) broken |= 1 << at;
    return broken === 0 ? { value } : faulty(errorsOf(broken), value);
  };
}

/** A text that breaks its only constraint, or what is not of its type. */
function refusalOf(
  type: ValueType,
  constraints: readonly Constraint[],
  notOfType: FaultyReading,
  errorsOf: ErrorsOf,
): SureRefusal | null {
  const { refuses } = type.accepts;
  if (refuses) return { refuses, errors: notOfType.errors, hasValue: false };
  const [only, ...others] = constraints;
  if (type.accepts !== always || !only?.accepts.refuses || others.length > 0) return null;
  return { refuses: only.accepts.refuses, errors: errorsOf(1), hasValue: true };
}

type ErrorsOf = (broken: number) => readonly [CellError, ...CellError[]];

/** The errors of the constraints that the bits tell. Each error and each list is one object: whoever meets it again knows it. */
function breaches(constraints: readonly Constraint[]): ErrorsOf {
  const errors = constraints.map(
    ({ name, expected }): CellError => ({ type: "constraint-error", constraint: name, expected }),
  );
  const lists = new Map<number, readonly [CellError, ...CellError[]]>();
  return (broken) => {
    const known = lists.get(broken);
    if (known) return known;
    const [first, ...rest] = errors.filter((_, at) => (broken & (1 << at)) !== 0);
    if (!first) throw new Error("a constraint is broken");
    const list = [first, ...rest] as const;
    lists.set(broken, list);
    return list;
  };
}

/** Where bounds or an enum already read the bytes as the type does, the type's own test is not made twice. */
function byteTests(type: ValueType, constraints: readonly Constraint[]): ByteTest[] {
  const tests = constraints.map((constraint) => constraint.accepts);
  const impliesType = type.scan !== undefined && constraints.length > 0;
  return impliesType ? tests : [type.accepts, ...tests];
}

/** Judges cells that are not empty. */
function contentTest({ values, isMissing }: MissingValues, accepts: ByteTest, missingIsFine: boolean): ByteTest {
  const onlyEmpty = values.size === 0 || (values.size === 1 && values.has(""));
  if (onlyEmpty) return accepts;
  return (bytes, start, end) => (isMissing(bytes, start, end) ? missingIsFine : accepts(bytes, start, end));
}

function ownMissingValues({ missingValues }: FieldDescriptor, pointer: string): string[] | null {
  return missingValues === undefined ? null : missingValuesOf(missingValues, `${pointer}/missingValues`);
}

/** Descriptors come from JSON: what the types declare is checked here, once. */
function checked(field: FieldDescriptor, pointer: string): FieldDescriptor {
  const texts = ["type", "format", "groupChar", "decimalChar", "delimiter", "itemType"] as const;
  for (const property of texts) {
    if (field[property] !== undefined && typeof field[property] !== "string") throw badProperty(pointer, property);
  }
  for (const property of ["trueValues", "falseValues"] as const) {
    const words: unknown = field[property];
    if (words === undefined) continue;
    if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) throw badProperty(pointer, property);
  }
  if (field.bareNumber !== undefined && typeof field.bareNumber !== "boolean") throw badProperty(pointer, "bareNumber");
  const item: unknown = field.arrayItem;
  if (item !== undefined && (typeof item !== "object" || item === null || Array.isArray(item)))
    throw badProperty(pointer, "arrayItem");
  return field;
}

function badProperty(pointer: string, property: string): SchemaError {
  return new SchemaError("bad-property", `${pointer}/${property}`, { property });
}
