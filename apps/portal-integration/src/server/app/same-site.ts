import type { FastifyRequest } from "fastify";

/** Whether a browser says that one of our own pages made the request; a request that says nothing of where it comes from is refused. */
export function isFromOurPages({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
