import { lookup } from "node:dns";
import { lookup as resolve } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { HarvestError } from "./harvest-error.ts";
import { isPrivateAddress } from "./private-address.ts";

/**
 * What may be reached besides the public internet: hosts (`ckan.intranet`), hosts with a port (`127.0.0.1:5000`),
 * networks (`10.0.0.0/8`), or `*` for everything. For tests and intranets, never by default.
 */
export type AllowList = readonly string[];

/** An http(s) address that may be asked for. Throws `bad-address`, `private-address`. */
export function checkedAddress(address: string, allowed: AllowList): URL {
  if (!URL.canParse(address)) throw new HarvestError("bad-address", { url: address });
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new HarvestError("bad-address", { url: address });
  // A guard on look-ups alone does not see literal hosts, since nothing looks them up. URL writes 0x7f.1 as 127.0.0.1.
  const host = bareHost(url);
  if (isIP(host) !== 0 && isPrivateAddress(host) && !isAllowed(host, host, portOf(url), allowed))
    throw new HarvestError("private-address", { url: address });
  return url;
}

type LookupCallback = (error: Error | null, addresses: { address: string; family: number }[]) => void;

/** A `lookup` for sockets that only gives addresses which may be reached: what is checked is what is connected to. */
export function guardedLookup(allowed: AllowList, port: number) {
  return (hostname: string, options: { family?: number | string }, callback: LookupCallback): void => {
    const family = options.family === 4 || options.family === 6 ? options.family : 0;
    lookup(hostname, { family, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const fitting = addresses.filter(
        ({ address }) => !isPrivateAddress(address) || isAllowed(hostname, address, port, allowed),
      );
      if (fitting.length === 0) callback(new HarvestError("private-address", { url: hostname }), []);
      else callback(null, fitting);
    });
  };
}

/** Names of a machine's own network (RFC 6761, RFC 6762, RFC 8375, RFC 9476 and ICANN's `.internal`). */
const LOCAL_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|localdomain|alt)\.?$/i;

/** For requests whose name somebody else resolves: throws `private-address` when it is a local one, or leads to a private address from here. */
export async function checkedName(url: URL, allowed: AllowList): Promise<void> {
  const host = bareHost(url);
  if (isIP(host) !== 0) return;
  const isNamed = (address: string) => isAllowed(host, address, portOf(url), allowed);
  // A name that only the proxy can resolve is unknown here.
  const found = await resolve(host, { all: true }).catch(() => []);
  const isLocal = LOCAL_NAME.test(host) && !isNamed("");
  if (isLocal || found.some(({ address }) => isPrivateAddress(address) && !isNamed(address)))
    throw new HarvestError("private-address", { url: url.href });
}

export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

function isAllowed(hostname: string, address: string, port: number, allowed: AllowList): boolean {
  return allowed.some((entry) => {
    if (entry === "*" || entry === hostname || entry === `${hostname}:${port}`) return true;
    return entry.includes("/") && isInNetwork(address, entry);
  });
}

function isInNetwork(address: string, network: string): boolean {
  const [base = "", bits = ""] = network.split("/");
  if (!ipaddr.isValid(base) || !ipaddr.isValid(address) || !/^\d{1,3}$/.test(bits)) return false;
  const one = ipaddr.process(address);
  const other = ipaddr.process(base);
  return one.kind() === other.kind() && one.match(other, Number(bits));
}
