import { CkanError } from "@opendatalocale/ckan-api-client";
import { HarvestError } from "@opendatalocale/harvester";
import { UdataError } from "@opendatalocale/udata-api-client";

/** Why a verdict could not be told on a portal. Stable. */
export type PublicationFailure =
  | "no-token"
  | "unauthorised"
  | "not-found"
  | "refused"
  | "not-kept"
  | "changed-meanwhile"
  | "rate-limited"
  | "unreachable";

/** Failures that time may mend: the job is done again, later and later. */
const PASSING: readonly PublicationFailure[] = ["changed-meanwhile", "rate-limited", "unreachable"];

export class PublicationError extends Error {
  readonly code: PublicationFailure;
  readonly isPassing: boolean;
  /** The portal's own words, short; never a token. */
  readonly detail: string | null;

  constructor(code: PublicationFailure, detail: string | null = null, cause?: unknown) {
    super(detail === null ? code : `${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = "PublicationError";
    this.code = code;
    this.isPassing = PASSING.includes(code);
    this.detail = detail;
  }
}

const CODES: Readonly<Record<string, PublicationFailure>> = {
  "not-authorized": "unauthorised",
  unauthorised: "unauthorised",
  forbidden: "unauthorised",
  "not-found": "not-found",
  gone: "not-found",
  "rate-limited": "rate-limited",
  "too-many-requests": "rate-limited",
  network: "unreachable",
  timeout: "unreachable",
  truncated: "unreachable",
  unavailable: "unreachable",
  "server-error": "unreachable",
  server: "unreachable",
  // CKAN, when its search engine does not take the change.
  "search-failed": "unreachable",
  conflict: "changed-meanwhile",
};

/** What a portal's client could not do, in these words; anything else is a bug, or a stop, and stays as it is. */
export function asPublicationError(error: unknown): unknown {
  // What the guard itself refused stands below the client's own error.
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof HarvestError) return cause.code === "aborted" ? cause : ofHarvest(cause);
  if (!(error instanceof CkanError || error instanceof UdataError) || error.code === "aborted") return error;
  // `package_revise` tells that the dataset is no more as `match` says.
  const isMismatch = error.code === "validation" && /match/.test(Object.keys(error.fields).join(" ") + error.message);
  const code = isMismatch ? "changed-meanwhile" : (CODES[error.code] ?? "refused");
  const words = Object.entries(error.fields).map(([field, messages]) => `${field}: ${messages.join(" ")}`);
  return new PublicationError(code, [error.code, ...words].join(" ").slice(0, 300), error);
}

function ofHarvest(error: HarvestError): PublicationError {
  const code = CODES[error.code] ?? (error.isPassing ? "unreachable" : "refused");
  return new PublicationError(code, error.code, error);
}
