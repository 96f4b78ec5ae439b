import type { HarvestClient } from "./client.ts";
import { refuseError } from "./download.ts";
import type { Answer } from "./guarded-request.ts";
import { bodyOf } from "./read-body.ts";

export interface Peek {
  readonly url: string;
  readonly head: Uint8Array;
  /** True when the whole file came. */
  readonly isWhole: boolean;
  readonly contentType: string | null;
}

/** The first bytes of a file, by a ranged request; a server that ignores ranges is let go once enough came. Throws {@link HarvestError}. */
export async function peek(
  client: HarvestClient,
  address: string,
  { bytes = 64 * 1024, timeout = 30_000, signal }: { bytes?: number; timeout?: number; signal?: AbortSignal } = {},
): Promise<Peek> {
  const deadline = AbortSignal.timeout(timeout);
  const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
  // Compressed bytes could not be cut anywhere.
  const headers = { range: `bytes=0-${bytes - 1}`, "accept-encoding": "identity" };
  const answer = await client.get(address, { signal: ends, headers });
  // An empty file has no range to give.
  if (answer.status === 416) {
    answer.close();
    return { url: answer.url, head: new Uint8Array(), isWhole: true, contentType: null };
  }
  refuseError(answer);
  const head = new Uint8Array(bytes);
  let length = 0;
  for await (const chunk of bodyOf(answer, { maxBytes: Number.POSITIVE_INFINITY, signal: ends })) {
    const kept = chunk.subarray(0, bytes - length);
    head.set(kept, length);
    length += kept.length;
    if (length === bytes) break;
  }
  const total = totalOf(answer);
  const isWhole = total === null ? length < bytes : total === length;
  return {
    url: answer.url,
    head: head.subarray(0, length),
    isWhole,
    contentType: answer.headers.get("content-type") ?? null,
  };
}

/** Bytes of the whole file, when the server tells. */
function totalOf({ status, headers }: Answer): number | null {
  // What is compressed all the same has another length than what is read.
  const isPlain = /^(|identity)$/.test(headers.get("content-encoding") ?? "");
  if (!isPlain) return null;
  const told =
    status === 206 ? /\/(\d+)\s*$/.exec(headers.get("content-range") ?? "")?.[1] : headers.get("content-length");
  return told === undefined ? null : Number(told);
}
