import type { SchemaDescriptor } from "@opendatalocale/table-schema";
import { registry } from "./registry.generated.ts";

/** What lists, detection and look-ups need to know of a schema; costs no loading. */
export interface SchemaSummary {
  readonly id: string;
  readonly version: string;
  /** True for the newest version kept. */
  readonly latest: boolean;
  /** Published versions with the very same data model. */
  readonly aliases: readonly string[];
  readonly title: Bilingual;
  readonly fields: readonly {
    readonly name: string;
    readonly required: boolean /** Labels seen in real files for this field. */;
    readonly aliases: readonly string[];
  }[];
}

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** One file of `data/`. */
export interface SchemaEntry {
  readonly id: string;
  readonly version: string;
  readonly aliases: readonly string[];
  readonly title: Bilingual;
  /** What publishers call such data, in titles and file names; on the newest version only. */
  readonly words?: readonly string[];
  readonly description: Bilingual;
  readonly homepage: string;
  readonly legalBasis: readonly {
    readonly text: Bilingual;
    readonly article: string;
    readonly url: string /** ISO date. */;
    readonly since: string;
  }[];
  /** The official data model; titles and descriptions are ours, in French. */
  readonly tableSchema: SchemaDescriptor;
  /** English, and labels seen in real files. */
  readonly fields: Readonly<
    Record<
      string,
      {
        readonly title: { readonly en: string };
        readonly description: { readonly en: string };
        readonly aliases?: readonly string[];
      }
    >
  >;
  readonly rows: {
    /** Rows that the official validator accepts, cells in the order of the fields. */
    readonly ok: readonly (readonly string[])[];
    /** Rows it refuses, and one thing it must say of them. */
    readonly ko: readonly {
      readonly cells: readonly string[];
      readonly expect: { readonly type: string; readonly field: string };
    }[];
  };
}

export interface RegistryEntry {
  readonly summary: SchemaSummary;
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** Every schema kept, sorted by id, newest version first. */
export function listSchemas(): SchemaSummary[] {
  return registry.map(({ summary }) => summary);
}

/** The whole of a schema; each is its own chunk, so that a page loads only what it needs. */
export async function loadSchema({ id, version }: Pick<SchemaSummary, "id" | "version">): Promise<SchemaEntry> {
  const entry = registry.find(({ summary }) => summary.id === id && summary.version === version);
  if (!entry) throw new Error(`no schema ${id}@${version}`);
  // A test checks every data file against data-file.schema.json.
  return (await entry.load()).default as SchemaEntry;
}
