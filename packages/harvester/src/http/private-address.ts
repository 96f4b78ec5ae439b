import ipaddr from "ipaddr.js";

/** Where public IPv6 addresses are (https://www.iana.org/assignments/ipv6-address-space); `::127.0.0.1` or `fec0::1` are not there. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse("2000::");

/** True for every address that is not a public, unicast one: loopback, private, link-local, multicast, IPv4 hidden in IPv6… */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const one = ipaddr.process(address);
  if (one instanceof ipaddr.IPv6 && !one.match(GLOBAL_UNICAST, 3)) return true;
  return one.range() !== "unicast";
}
