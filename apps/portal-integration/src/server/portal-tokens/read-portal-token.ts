import type { Config } from "../config/config.ts";

/** The token of a portal, from `ODL_PORTAL_TOKENS`; null when it gave none. */
export async function readPortalToken({ portalTokens }: Config, portal: string): Promise<string | null> {
  return portalTokens.get(portal) ?? null;
}
