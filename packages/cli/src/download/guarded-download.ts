import { lookup } from "node:dns";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import { isPrivateAddress } from "./private-address.ts";

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

/**
 * Downloads a small text from an address that may be hostile: http(s) only, no private address (checked on the socket's
 * address and on literal hosts, after every redirect), bytes, time and redirects capped.
 */
export async function guardedDownload(address: string, limits: DownloadLimits): Promise<string> {
  const signal = AbortSignal.timeout(limits.timeout);
  const agent = guardedAgent(limits);
  try {
    return await follow(address, limits, agent, signal, limits.maxRedirects);
  } catch (error) {
    throw signal.aborted ? new DownloadError("timeout", { cause: error }) : asDownloadError(error);
  } finally {
    await agent.destroy();
  }
}

async function follow(
  address: string,
  limits: DownloadLimits,
  agent: Agent,
  signal: AbortSignal,
  redirects: number,
): Promise<string> {
  const url = checkedAddress(address, limits);
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    headers: { accept: "application/json, text/*;q=0.5" },
  });
  const location = headers.location;
  if (statusCode >= 300 && statusCode < 400 && typeof location === "string") {
    await body.dump();
    if (redirects === 0) throw new DownloadError("too-many-redirects");
    return follow(new URL(location, url).href, limits, agent, signal, redirects - 1);
  }
  if (statusCode !== 200) {
    await body.dump();
    throw new DownloadError(`http-${statusCode}`);
  }
  return readCapped(body, limits.maxBytes);
}

/** A lookup-only guard does not see literal hosts (undici never looks them up), so they are judged here. */
function checkedAddress(address: string, limits: DownloadLimits): URL {
  if (!URL.canParse(address)) throw new DownloadError("bad-address");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new DownloadError("bad-address");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!limits.allowPrivateNetwork && isIP(host) !== 0 && isPrivateAddress(host))
    throw new DownloadError("private-address");
  return url;
}

function guardedAgent({ allowPrivateNetwork, timeout }: DownloadLimits): Agent {
  return new Agent({
    connect: {
      timeout,
      lookup: (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
          if (error) return callback(error, []);
          const allowed = addresses.filter(({ address }) => allowPrivateNetwork || !isPrivateAddress(address));
          return allowed.length === 0 ? callback(new DownloadError("private-address"), []) : callback(null, allowed);
        });
      },
    },
  });
}

async function readCapped(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new DownloadError("too-large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** undici wraps what went wrong; the first known cause names the reason. */
function asDownloadError(error: unknown): DownloadError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DownloadError) return cause;
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "network";
  return new DownloadError(code, { cause: error });
}
