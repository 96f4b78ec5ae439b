import ipaddr from "ipaddr.js";

/** True for every address that is not a public, unicast one: loopback, private, link-local, multicast, IPv4 hidden in IPv6… */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  return ipaddr.process(address).range() !== "unicast";
}
