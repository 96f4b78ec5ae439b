import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import {
  type Connector,
  type ConnectorContext,
  connectorNamed,
  detectPortal,
  HarvestClient,
} from "@opendatalocale/harvester";

import { UsageError } from "../usage-error.ts";

/** The flags of `portalFlags`, as given. */
export interface PortalChoice {
  readonly organization?: string | undefined;
  readonly connector?: string | undefined;
  readonly state?: string | undefined;
  readonly contact?: string | undefined;
  readonly proxy?: string | undefined;
  readonly "allow-private-network"?: boolean | undefined;
}

export interface OpenPortal {
  readonly connector: Connector;
  readonly url: string;
  readonly context: ConnectorContext;
  /** Where its harvest is kept. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Recognises a portal. `OPENDATALOCALE_TOKEN` is its token, if it wants one. Throws HarvestError. */
export async function openPortal(address: string, choice: PortalChoice, env: NodeJS.ProcessEnv): Promise<OpenPortal> {
  const { contact, proxy } = choice;
  if (proxy !== undefined && !/^https?:\/\/[^/]/i.test(proxy))
    throw new UsageError("bad-proxy", {
      fr: `« ${proxy} » n’est pas l’adresse http d’un serveur mandataire (option --proxy)`,
      en: `"${proxy}" is not the http address of a proxy (option --proxy)`,
    });
  const client = new HarvestClient({
    allow: choice["allow-private-network"] ? ["*"] : [],
    ...(contact === undefined ? {} : { contact }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  const token = env.OPENDATALOCALE_TOKEN;
  const context: ConnectorContext = { client, ...(token ? { token } : {}) };
  try {
    const named = choice.connector === undefined ? null : connectorNamed(choice.connector);
    const found = named
      ? { connector: named.name, url: client.network.check(withScheme(address)).href.replace(/\/+$/, "") }
      : await detectPortal(withScheme(address), context);
    client.name(found.url);
    const connector = named ?? connectorNamed(found.connector);
    if (!connector) throw new Error(`no connector ${found.connector}`);
    const folder = choice.state ?? stateFolder(found.url, choice.organization ?? "", env);
    return { connector, url: found.url, context, folder, close: () => client.close() };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** People write `data.exemple.fr`. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
}

/** One folder a portal and organisation, in the user's cache folder. */
function stateFolder(url: string, organization: string, env: NodeJS.ProcessEnv): string {
  const root = env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), ".cache");
  const name = createHash("sha256")
    .update(JSON.stringify([url, organization]))
    .digest("hex")
    .slice(0, 16);
  const host = new URL(url).hostname.replace(/[^a-z0-9.-]/gi, "_");
  return join(root, "opendatalocale", "harvests", `${host}-${name}`);
}
