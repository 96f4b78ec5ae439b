import { createRequire } from "node:module";
import { join } from "node:path";
import type { FieldDescriptor } from "@opendatalocale/table-schema";
import { fieldsOf } from "./csv-parse-ajv.ts";
import type { Engine } from "./engine.ts";

/** One SQL query on all cores, with the same constraints and comparisons; it counts faults and gives no place. */
export const duckdb: Engine = {
  label: "DuckDB SQL, same rules, all cores, no row numbers",
  async go({ path, schema, peers }) {
    const { DuckDBInstance } = createRequire(join(peers, "package.json"))("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const fields = await fieldsOf(schema);
    const faults = [...fields.flatMap(faultsOf), ...(schema === "scdl/deliberations" ? deliberations : [])];
    const sums = faults.map((fault, index) => `count(*) filter (where ${fault}) as f${index}`);
    const table = `read_csv('${path}', header=true, all_varchar=true, delim=',', quote='"', escape='"', nullstr='')`;
    const reader = await connection.runAndReadAll(`select count(*) as total, ${sums.join(", ")} from ${table}`);
    const [total = 0, ...counts] = reader.getRows()[0].map(Number);
    return { rows: total, errors: counts.reduce((sum: number, count: number) => sum + count, 0) };
  },
};

function faultsOf({ name, type = "string", format = "default", constraints = {} }: FieldDescriptor): string[] {
  const column = `"${name}"`;
  const filled = `${column} is not null`;
  const matches = (pattern: string) => `not regexp_full_match(${column}, '${pattern.replaceAll("'", "''")}')`;
  const faults = constraints.required ? [`${column} is null`] : [];
  if (type === "date") faults.push(`${filled} and try_strptime(${column}, '%Y-%m-%d') is null`);
  if (type === "integer") faults.push(`${filled} and try_cast(${column} as bigint) is null`);
  if (type === "number") faults.push(`${filled} and try_cast(${column} as double) is null`);
  if (format === "uri") faults.push(`${filled} and ${matches("[A-Za-z][A-Za-z0-9+.-]*:.*")}`);
  if (constraints.pattern !== undefined) faults.push(`${filled} and ${matches(constraints.pattern)}`);
  if (constraints.enum !== undefined)
    faults.push(
      `${filled} and ${column} not in (${constraints.enum.map((one) => `'${String(one).replaceAll("'", "''")}'`)})`,
    );
  return faults;
}

const number = (name: string) => `try_cast(${name} as bigint)`;
const votes = ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"];
const filledVotes = votes.map((name) => `(${number(name)} is not null)::int`).join(" + ");
/** Luhn's sum of fourteen digits: one digit in two counts double, less nine from ten on. */
const luhn = Array.from({ length: 14 }, (_, index) => {
  const digit = `(ascii(substr(COLL_SIRET, ${index + 1}, 1)) - 48)`;
  return index % 2 === 0 ? `(${digit} * 2 - 9 * (${digit} > 4)::int)` : digit;
}).join(" + ");
const domains =
  "commande publique|urbanisme|domaine et patrimoine|fonction publique|institutions et vie politique|libertés publiques et pouvoirs de police|finances locales|domaines de compétences par thèmes|autres domaines de compétences";

/** The schema's custom checks. */
const deliberations = [
  `COLL_SIRET is not null and (not regexp_full_match(COLL_SIRET, '\\d{14}') or (${luhn}) % 10 <> 0)`,
  "BUDGET_ANNEE like '%/%' and split_part(BUDGET_ANNEE, '/', 1) > split_part(BUDGET_ANNEE, '/', 2)",
  "(BUDGET_ANNEE is null) <> (BUDGET_NOM is null)",
  `(${filledVotes}) not in (0, ${votes.length})`,
  "try_strptime(PREF_DATE, '%Y-%m-%d') < try_strptime(DELIB_DATE, '%Y-%m-%d')",
  ...[["VOTE_EFFECTIF", "VOTE_REEL"], ...votes.slice(2).map((name) => ["VOTE_REEL", name])].map(
    ([more = "", less = ""]) => `${number(more)} < ${number(less)}`,
  ),
  `${number("VOTE_REEL")} <> ${votes.slice(2).map(number).join(" + ")}`,
  `DELIB_MATIERE_NOM is not null and not regexp_matches(DELIB_MATIERE_NOM, '^(?i:${domains})/\\S')`,
];
