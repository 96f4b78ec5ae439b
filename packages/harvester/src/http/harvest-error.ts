/** Why something could not be fetched or understood. Stable: callers and reports rely on it. */
export type HarvestErrorCode =
  | "bad-address"
  | "private-address"
  | "too-many-redirects"
  | "redirect-loop"
  | "timeout"
  | "aborted"
  | "network"
  | "truncated"
  | "too-large"
  | "decompression-bomb"
  | "bad-encoding"
  | "robots"
  | "http-status"
  | "gone"
  | "not-found"
  | "unauthorised"
  | "rate-limited"
  | "not-a-portal"
  | "no-such-organization"
  | "bad-answer"
  | "paging-stuck"
  | "state-damaged"
  | "state-in-use";

export interface HarvestErrorDetails {
  /** The address that was asked, without its credentials. */
  readonly url?: string;
  readonly status?: number;
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter?: number;
  readonly limit?: number;
  readonly cause?: unknown;
  /** What exactly, for a log: never shown alone. */
  readonly detail?: string;
}

/** What prevents a harvest, or one step of it: the network, a server, a limit. Never about the user's data. */
export class HarvestError extends Error {
  readonly code: HarvestErrorCode;
  readonly url: string | null;
  readonly status: number | null;
  readonly retryAfter: number | null;
  readonly limit: number | null;

  constructor(code: HarvestErrorCode, { url, status, retryAfter, limit, cause, detail }: HarvestErrorDetails = {}) {
    const words = [code, status, detail, url === undefined ? undefined : withoutCredentials(url)];
    super(words.filter((word) => word !== undefined).join(" "), cause === undefined ? undefined : { cause });
    this.name = "HarvestError";
    this.code = code;
    this.url = url === undefined ? null : withoutCredentials(url);
    this.status = status ?? null;
    this.retryAfter = retryAfter ?? null;
    this.limit = limit ?? null;
  }

  /** Whether the same request may well succeed later. */
  get isPassing(): boolean {
    const { code, status } = this;
    return ["timeout", "network", "truncated", "rate-limited"].includes(code) || (status !== null && status >= 500);
  }
}

function withoutCredentials(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.href;
}
