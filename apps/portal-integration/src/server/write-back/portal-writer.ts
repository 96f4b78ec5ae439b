import type { HarvestClient } from "@opendatalocale/harvester";
import type { ToldVerdict } from "./told-verdict.ts";

/** A dataset of a portal, and what its files should tell: null for a file that should tell nothing of us. */
export interface Publication {
  readonly portal: string;
  readonly dataset: string;
  readonly told: ReadonlyMap<string, ToldVerdict | null>;
}

export interface WriterContext {
  readonly client: HarvestClient;
  readonly token: string;
  readonly publicUrl: string;
  readonly signal: AbortSignal;
}

/**
 * Brings a dataset's files to what they should tell, in as few writes as can be. Reads first: what is so already is not written again.
 * @returns the files that were changed. Throws the client's errors, or a {@link PublicationError}.
 */
export type PortalWriter = (publication: Publication, context: WriterContext) => Promise<readonly string[]>;
