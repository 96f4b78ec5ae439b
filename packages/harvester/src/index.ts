export type { Candidate, CandidateReason, Recognised } from "./candidates/candidate.ts";
export { declaredSchemas, referenceIn } from "./candidates/declared-schemas.ts";
export { type CandidateOptions, type CandidateSearch, findCandidates } from "./candidates/find-candidates.ts";
export { wordClues } from "./candidates/word-clues.ts";
export type * from "./catalogue/dataset.ts";
export { type DuplicateGroup, findDuplicates } from "./catalogue/find-duplicates.ts";
export {
  type CataloguePage,
  type Connector,
  type ConnectorContext,
  type DetectedPortal,
  defineConnector,
  type Scope,
} from "./connector.ts";
export { connectorNamed, connectorNames, detectPortal } from "./detect-portal.ts";
export {
  type HarvestOptions,
  type HarvestProgress,
  type HarvestResult,
  harvest,
  harvestedDatasets,
} from "./harvest/harvest.ts";
export type { CatalogueChange } from "./harvest/merge-catalogue.ts";
export * from "./http/index.ts";
