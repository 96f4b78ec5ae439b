import type { FastifyInstance } from "fastify";

/** What a JSON Schema of ours may say, as far as a reader of the reference is told. */
export interface ParameterSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  required?: boolean;
  readonly description?: string;
  readonly schema?: ParameterSchema;
}

interface BodySchema {
  required?: readonly string[];
  readonly properties?: Readonly<Record<string, ParameterSchema>>;
}

export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: BodySchema }>> };
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/**
 * OpenAPI as our route schemas make it. What has a default is no duty of the caller: ajv fills it in before it looks at what is
 * required, and a client generated from the plain schemas would ask for it.
 */
export function describeApi(app: FastifyInstance): ApiDescription {
  // A copy: the plugin keeps its own. It writes each operation from our own route schemas.
  const description = structuredClone(app.swagger()) as unknown as ApiDescription;
  for (const operation of Object.values(description.paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? [])
      if (parameter.in !== "path" && parameter.schema?.default !== undefined) parameter.required = false;
    for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
      if (schema?.required !== undefined)
        schema.required = schema.required.filter((name) => schema.properties?.[name]?.default === undefined);
  }
  return description;
}
