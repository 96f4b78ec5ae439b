import { guardedRequest, HarvestError, Network, textOf } from "@opendatalocale/harvester/http";

export interface DownloadLimits {
  readonly maxBytes: number;
  /** For the whole download, redirects included, in milliseconds. */
  readonly timeout: number;
  readonly maxRedirects: number;
  /** Lets loopback and private addresses through: tests and intranets only. */
  readonly allowPrivateNetwork: boolean;
}

/** Why a download was refused or failed; `reason` is stable. */
export class DownloadError extends Error {
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "DownloadError";
    this.reason = reason;
  }
}

/** Downloads a small text from an address that may be hostile, by the harvester's guarded door: bytes, time and redirects capped. */
export async function guardedDownload(address: string, limits: DownloadLimits): Promise<string> {
  const { maxBytes, timeout, maxRedirects, allowPrivateNetwork } = limits;
  const signal = AbortSignal.timeout(timeout);
  const network = new Network({ allow: allowPrivateNetwork ? ["*"] : [], connectTimeout: timeout });
  const headers = { accept: "application/json, text/*;q=0.5" };
  try {
    const answer = await guardedRequest(network, address, { signal, maxRedirects, headers });
    if (answer.status === 200) return await textOf(answer, { maxBytes, signal });
    answer.close();
    throw new DownloadError(`http-${answer.status}`);
  } catch (error) {
    if (!(error instanceof HarvestError)) throw error;
    throw new DownloadError(error.code, { cause: error });
  } finally {
    await network.close();
  }
}
