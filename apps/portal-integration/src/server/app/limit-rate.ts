import { isIPv6 } from "node:net";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { Problem } from "./problem.ts";

/** Requests a minute from one address; counts stand in this process's memory, for the last ten thousand addresses. */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: ({ ip }) => networkOf(ip),
    // A first visit takes some fifty files: a town hall behind one address would soon be refused the pages themselves.
    allowList: ({ url }) => url.startsWith("/assets/"),
    errorResponseBuilder: () => new Problem("rate-limited"),
  });
}

/** A route that costs more than reading: a tenth of the requests. */
export function costly(perMinute: number): { rateLimit: { max: number; timeWindow: number } } {
  return { rateLimit: { max: Math.max(1, Math.floor(perMinute / 10)), timeWindow: 60_000 } };
}

/** One subscriber has a whole /64 of IPv6 addresses. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes(".")) return ip;
  const [head = "", tail = ""] = ip.split("::");
  const before = head.split(":").filter((part) => part !== "");
  const after = tail.split(":").filter((part) => part !== "");
  const groups = ip.includes("::")
    ? [...before, ...Array(8 - before.length - after.length).fill("0"), ...after]
    : before;
  return `${groups.slice(0, 4).join(":")}::/64`;
}
