import type { ReportSchema } from "@opendatalocale/report";
import { findSchema, loadSchema, packageMembers, type SchemaSummary } from "@opendatalocale/schemas";
import { type CompiledSchema, compileSchema, SchemaError } from "@opendatalocale/table-schema";
import { CheckFailure } from "../check-failure.ts";
import type { Evidence } from "../detect/evidence.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { proposeSchemas, type SchemaProposal, TRUSTED_SCORE } from "./propose-schemas.ts";

/** The schema a file is checked against, compiled, and what the report says of it. */
export interface ChosenSchema {
  readonly compiled: CompiledSchema;
  readonly about: ReportSchema;
}

/** What a schema was recognised by. */
type Recognition = Pick<SchemaProposal, "score" | "matched" | "unknown">;

/**
 * Throws {@link CheckFailure} when there is no schema to check against, or when it is faulty.
 * The file's rows are only looked at when its header is not enough.
 */
export async function chooseSchema(
  given: ValidateOptions["schema"],
  labels: readonly string[],
  look: () => Promise<Evidence>,
): Promise<ChosenSchema> {
  const choice = typeof given === "function" ? await given() : given;
  if (choice === undefined) return proposed(labels, look);
  if (typeof choice === "string") return known(choice, labels);
  if ("descriptor" in choice) return fromDescriptor(choice.descriptor, choice.name, choice.url ?? null);
  return fromDescriptor(choice, choice.name ?? "", choice.path ?? null);
}

async function known(reference: string, labels: readonly string[]): Promise<ChosenSchema> {
  const members = packageMembers(reference);
  if (members) return likeliestOf(members, labels);
  const search = findSchema(reference);
  if ("error" in search) {
    throw new CheckFailure("unknown-schema", { reference, nearest: search.nearest.join(", ") });
  }
  return fromRegistry(search.schema, null);
}

/** The table of a data package that the header looks like most. */
async function likeliestOf(members: readonly string[], labels: readonly string[]): Promise<ChosenSchema> {
  const best = proposeSchemas(labels).find(({ schema }) => members.includes(schema.id));
  return best ? fromRegistry(best.schema, best) : known(members[0] ?? "", labels);
}

async function proposed(labels: readonly string[], look: () => Promise<Evidence>): Promise<ChosenSchema> {
  const [best] = proposeSchemas(labels);
  if (best && best.score >= TRUSTED_SCORE) return fromRegistry(best.schema, best);
  const { rankSchemas, trustedAmong } = await import("../detect/rank-schemas.ts");
  const candidates = await rankSchemas(await look());
  const trusted = trustedAmong(candidates);
  const search = trusted && findSchema(`${trusted.schema.id}@${trusted.schema.version}`);
  if (trusted && search && "schema" in search) {
    const matched = trusted.mapping.map(({ field }) => field);
    return fromRegistry(search.schema, { ...trusted, matched });
  }
  const near = candidates.slice(0, 2).map(({ schema, score }) => `${schema.id} (${Math.round(score * 100)} %)`);
  throw new CheckFailure("schema-not-recognised", { candidates: near.join(", ") });
}

async function fromRegistry(summary: SchemaSummary, proposal: Recognition | null): Promise<ChosenSchema> {
  const entry = await loadSchema(summary);
  const about: ReportSchema = {
    name: summary.id,
    title: summary.title.fr,
    version: summary.version,
    url: entry.homepage,
    chosen: proposal ? "proposed" : "given",
    score: proposal ? Math.round(proposal.score * 100) / 100 : null,
    reason: proposal ? reasonOf(proposal, summary.fields.length) : null,
  };
  return { compiled: await compileSchemaFor(entry.tableSchema, summary.id), about };
}

/** Machine-readable and language-free: the columns that agree, out of the schema's. */
function reasonOf({ matched, unknown }: Recognition, fields: number): string {
  return `${matched.length}/${fields} columns, ${unknown.length} unknown`;
}

async function fromDescriptor(descriptor: unknown, name: string, url: string | null): Promise<ChosenSchema> {
  const compiled = await compileSchemaFor(descriptor, name);
  const { title, version, homepage } = compiled.descriptor;
  const about: ReportSchema = {
    name: compiled.descriptor.name ?? name,
    title: title ?? null,
    version: version ?? null,
    url: url ?? homepage ?? null,
    chosen: "given",
    score: null,
    reason: null,
  };
  return { compiled, about };
}

/** Compiles a schema known as `name`. Throws {@link CheckFailure} when it is faulty. */
export async function compileSchemaFor(descriptor: unknown, name: string): Promise<CompiledSchema> {
  try {
    return compileSchema(descriptor, await jsonSchemaSupport(descriptor));
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new CheckFailure(
      "invalid-schema",
      { name, reason: error.code, pointer: error.pointer, ...error.params },
      { cause: error },
    );
  }
}

/** ajv is only loaded for a schema that has a `jsonSchema` constraint. */
async function jsonSchemaSupport(descriptor: unknown) {
  if (!JSON.stringify(descriptor ?? null).includes('"jsonSchema"')) return {};
  const { compileJsonSchema } = await import("@opendatalocale/table-schema/json-schema");
  return { jsonSchema: compileJsonSchema };
}
