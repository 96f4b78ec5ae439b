import type { Connector, ConnectorContext, DetectedPortal } from "./connector.ts";
import { connectors } from "./connectors.generated.ts";
import { HarvestError } from "./http/harvest-error.ts";

/** Folders of a portal's address, at most. */
const DEEPEST = 4;

/**
 * Which kind of portal an address is. Asks each connector in turn, at the address and at the folders above it, so that the
 * address of a dataset's page does too. Throws `not-a-portal` when none recognises it, or what the network answered when
 * nothing could be reached.
 */
export async function detectPortal(address: string, context: ConnectorContext): Promise<DetectedPortal> {
  const url = context.client.network.check(address);
  context.client.name(url.href);
  let failure: unknown = null;
  let reached = false;
  for (const base of foldersOf(url)) {
    for (const connector of byRank()) {
      try {
        const found = await connector.detect(base, context);
        reached = true;
        if (found) return found;
      } catch (error) {
        if (!(error instanceof HarvestError) || isFinal(error)) throw error;
        failure = error;
      }
    }
  }
  // A portal that is too busy to say what it is may be one.
  const isBusy = failure instanceof HarvestError && failure.code === "rate-limited";
  if (failure !== null && (!reached || isBusy)) throw failure;
  throw new HarvestError("not-a-portal", { url: address });
}

/** The connector of that name. */
export function connectorNamed(name: string): Connector | null {
  return connectors.find((connector) => connector.name === name) ?? null;
}

export function connectorNames(): string[] {
  return byRank().map(({ name }) => name);
}

function byRank(): Connector[] {
  return [...connectors].sort((a, b) => a.rank - b.rank);
}

function isFinal({ code }: HarvestError): boolean {
  return code === "private-address" || code === "bad-address" || code === "aborted";
}

/** The address itself, then its folders from the deepest that may be a portal's to the root, without query nor fragment. */
function foldersOf(url: URL): string[] {
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const folders = [url.href.replace(/#.*$/s, "")];
  for (let length = Math.min(parts.length, DEEPEST); length >= 0; length--)
    folders.push(`${url.origin}${length === 0 ? "" : `/${parts.slice(0, length).join("/")}`}`);
  return [...new Set(folders.map((folder) => folder.replace(/\/+$/, "")))];
}
