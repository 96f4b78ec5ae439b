import { isObject, type JsonFault, type Judge, type Keyword, type Rules, step } from "./json-fault.ts";

/** What is asked of the parts of a value, or said by other rules. */
export const nestedKeywords: Readonly<Record<string, Keyword>> = {
  anyOf: (shapes, _, compile) => {
    const judges = listOf(shapes).map(compile);
    return (value, pointer) => nearestShape(judges.map((judge) => judge(value, pointer)));
  },
  oneOf: (shapes, _, compile) => {
    const judges = listOf(shapes).map(compile);
    return (value, pointer) => {
      const answers = judges.map((judge) => judge(value, pointer));
      const fitting = answers.filter((faults) => faults.length === 0).length;
      if (fitting > 1) return [{ pointer, keyword: "oneOf", expected: shapes, value }];
      return nearestShape(answers);
    };
  },
  allOf: (parts, _, compile) => {
    const judges = listOf(parts).map(compile);
    return (value, pointer) => judges.flatMap((judge) => judge(value, pointer));
  },
  items: (rules, _, compile) => {
    const judge = compile(rules);
    return (value, pointer) =>
      Array.isArray(value) ? value.flatMap((item, index) => judge(item, pointer + step(index))) : [];
  },
  required: (names) => (value, pointer) => missing("required", listOf(names), value, pointer),
  dependencies: (given) => {
    const needs = Object.entries(isObject(given) ? given : {}).map(([name, names]) => [name, listOf(names)] as const);
    return (value, pointer) =>
      needs.flatMap(([name, names]) => (has(value, name) ? missing("dependencies", names, value, pointer) : []));
  },
  additionalProperties: (given, { properties }) => {
    if (given !== false) throw new Error("additionalProperties is only known as false");
    const known = new Set(Object.keys(isObject(properties) ? properties : {}));
    return (value, pointer) =>
      Object.keys(isObject(value) ? value : {})
        .filter((name) => !known.has(name))
        .map((name) => ({ pointer, keyword: "additionalProperties", expected: name, value }));
  },
  properties: (given, _, compile) => {
    const judges = Object.entries(isObject(given) ? given : {}).map(([name, rules]) => [name, compile(rules)] as const);
    return (value, pointer) => (isObject(value) ? ofProperties(judges, value, pointer) : []);
  },
};

function listOf(given: unknown): unknown[] {
  if (!Array.isArray(given)) throw new Error("a list was expected in this JSON Schema");
  return given;
}

function has(value: unknown, name: string): boolean {
  return isObject(value) && Object.hasOwn(value, name);
}

function missing(keyword: string, names: readonly unknown[], value: unknown, pointer: string): JsonFault[] {
  if (!isObject(value)) return [];
  return names
    .filter((name) => !Object.hasOwn(value, String(name)))
    .map((name) => ({ pointer, keyword, expected: name, value }));
}

function ofProperties(judges: readonly (readonly [string, Judge])[], value: Rules, pointer: string): JsonFault[] {
  const faults: JsonFault[] = [];
  for (const [name, judge] of judges)
    if (Object.hasOwn(value, name)) for (const fault of judge(value[name], pointer + step(name))) faults.push(fault);
  return faults;
}

/** A choice between shapes makes faults for each; only those of the shape with the fewest are of use. */
function nearestShape(answers: readonly JsonFault[][]): JsonFault[] {
  return answers.reduce((one, other) => (weight(other) < weight(one) ? other : one));
}

/** A wrong discriminating value (`type`, `_type`) means another shape altogether. */
function weight(faults: readonly JsonFault[]): number {
  const otherShapes = faults.filter(
    ({ pointer, keyword }) => (keyword === "enum" || keyword === "pattern") && /\/_?type$/.test(pointer),
  );
  return faults.length + 100 * otherShapes.length;
}
