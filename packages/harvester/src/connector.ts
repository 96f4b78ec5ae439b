import type { CatalogueRecord } from "./catalogue/dataset.ts";
import type { HarvestClient } from "./http/client.ts";

/** What to read from a portal. */
export interface Scope {
  /** Identifier, name or SIREN of an organisation; the whole portal when left out. */
  readonly organization?: string;
  /** Only what changed since then, ISO 8601; the portal may answer more, never less. */
  readonly modifiedSince?: string;
}

/** Some records of a catalogue, and where to go on from. */
export interface CataloguePage {
  readonly records: readonly CatalogueRecord[];
  /** Opaque: given back to `pages`, reading goes on after this page. Null on the last one. */
  readonly next: string | null;
  /** How many datasets the portal announces in all; null when it does not tell. */
  readonly total: number | null;
}

export interface ConnectorContext {
  readonly client: HarvestClient;
  /** A portal's token, sent to that portal only. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Records asked for at once; the connector's own default when left out. */
  readonly pageSize?: number;
}

/** A portal that a connector recognised. */
export interface DetectedPortal {
  readonly connector: string;
  /** Where its API begins, without a slash at the end: a portal may stand in a sub-path. */
  readonly url: string;
  /** As the portal calls itself: `CKAN 2.12.0`; empty when it does not tell. */
  readonly software: string;
}

/** One kind of portal, in one file of `connectors/`. */
export interface Connector {
  /** Kebab-case: `ckan`, `udata`, `opendatasoft`, `dcat`… */
  readonly name: string;
  readonly title: string;
  /** Tried in this order, most telling first. */
  readonly rank: number;
  /** Whether this is such a portal, asking as little as possible. Null when it is not; throws only when the network fails. */
  readonly detect: (address: string, context: ConnectorContext) => Promise<DetectedPortal | null>;
  /**
   * The catalogue page by page, from the start or after `from`. Order is the connector's choice, made so that changes under way
   * neither skip nor double a dataset where the portal allows it. Throws HarvestError when the portal fails.
   */
  readonly pages: (
    portal: string,
    scope: Scope,
    context: ConnectorContext,
    from: string | null,
  ) => AsyncIterable<CataloguePage>;
  /** One dataset; `gone` when the portal says it is no more or does not know it. */
  readonly get: (portal: string, id: string, context: ConnectorContext) => Promise<CatalogueRecord>;
  /** False when the portal cannot tell what changed: every run is then a full one. */
  readonly tellsChanges: boolean;
}

export function defineConnector(connector: Connector): Connector {
  return connector;
}
