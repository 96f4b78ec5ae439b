import { isObject, type JsonFault, type Judge, type Rules } from "./json-fault.ts";
import { nestedKeywords } from "./nested-keywords.ts";
import { valueKeywords } from "./value-keywords.ts";

/** In the order in which faults are told: the value itself before its parts. */
const keywords = Object.entries({ ...valueKeywords, ...nestedKeywords });
const known = new Set(keywords.map(([name]) => name));
/** They ask for nothing; `format` is only a hint, as for the official tools. */
const silent = new Set(["$schema", "$id", "title", "description", "default", "examples", "definitions", "format"]);

/** Most faults told of one document. */
const MAX_FAULTS = 100_000;

/**
 * Compiles a JSON Schema (draft-04 as far as it is the same, draft-07) into a function that tells every fault of a document.
 * Where several shapes are allowed (`anyOf`, `oneOf`), it tells the faults of the nearest one. It needs no `eval`, so it
 * also works under a strict Content-Security-Policy.
 * @throws when it has a keyword that is not known here: nothing is ever passed over in silence.
 */
export function compileJsonDocument(schema: Rules): (document: unknown) => JsonFault[] {
  const judge = compiler(schema)(schema);
  return (document) => distinct(judge(document, "")).slice(0, MAX_FAULTS);
}

function compiler(whole: Rules): (rules: unknown) => Judge {
  const made = new Map<unknown, Judge>();
  const compile = (rules: unknown): Judge => {
    if (!isObject(rules)) throw new Error("a part of this JSON Schema is no object");
    const before = made.get(rules);
    if (before) return before;
    let judges: Judge[] = [];
    const judge: Judge = (value, pointer) => judges.flatMap((one) => one(value, pointer));
    // Before its parts: definitions may lead back to themselves.
    made.set(rules, judge);
    const unknown = Object.keys(rules).find((name) => name !== "$ref" && !known.has(name) && !silent.has(name));
    if (unknown !== undefined) throw new Error(`JSON Schema keyword not known: ${unknown}`);
    const own = keywords.filter(([name]) => Object.hasOwn(rules, name));
    judges = own.map(([name, keyword]) => keyword(rules[name], rules, compile));
    if (rules.$ref !== undefined) judges.unshift(compile(target(whole, rules.$ref)));
    return judge;
  };
  return compile;
}

/** Where a reference within the same schema leads (a JSON pointer after `#`). */
function target(whole: Rules, reference: unknown): unknown {
  const [, names] = /^#((?:\/[^/]+)+)$/.exec(String(reference)) ?? [];
  const path = (names ?? "/").slice(1).split("/");
  return path.reduce<unknown>((around, name) => {
    const key = decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isObject(around) || !Object.hasOwn(around, key))
      throw new Error(`a reference of this JSON Schema leads nowhere: ${String(reference)}`);
    return around[key];
  }, whole);
}

/** A rule written twice (in `allOf` and beside it) is told once. */
function distinct(faults: readonly JsonFault[]): JsonFault[] {
  const byKey = new Map(
    faults.map((fault) => [JSON.stringify([fault.pointer, fault.keyword, fault.expected]), fault] as const),
  );
  return [...byKey.values()];
}
