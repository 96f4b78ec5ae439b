import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CkanClient, createCkanClient } from "@opendatalocale/ckan-api-client";

const script = fileURLToPath(new URL("ckan.sh", import.meta.url));
const kept = new URL("../../.ckan/env", import.meta.url);

export interface Portal {
  readonly url: string;
  /** Null on a portal where we may only read. */
  readonly token: string | null;
}

/** The portal named by `CKAN_URL` and `CKAN_TOKEN`, or our own on loopback, brought up if need be. */
export function bringUpPortal(): Portal {
  const { CKAN_URL: url, CKAN_TOKEN: token } = process.env;
  if (url !== undefined) return { url, token: token ?? null };
  execFileSync(script, ["up"], { stdio: ["ignore", "inherit", "inherit"] });
  return keptPortal() ?? fail();
}

/** Our own portal as it was last brought up; null when it never was. */
export function keptPortal(): Portal | null {
  const env = keptEnvironment();
  return env && { url: env.get("CKAN_URL") ?? "", token: env.get("CKAN_TOKEN") ?? null };
}

/** What goes with our own portal: the port on which its extension asks for verdicts, its `ckan` command. */
export interface PortalExtension {
  readonly servicePort: number;
  readonly command: readonly string[];
}

/** The extension of a portal that we brought up ourselves; null on any other. */
export function keptExtension({ url }: Portal): PortalExtension | null {
  const env = keptEnvironment();
  if (env?.get("CKAN_URL") !== url) return null;
  return {
    servicePort: Number(env.get("CKAN_SERVICE_PORT")),
    command: (env.get("CKAN_COMMAND") ?? "").split(" "),
  };
}

function keptEnvironment(): Map<string, string> | null {
  if (!existsSync(kept)) return null;
  return new Map(
    readFileSync(kept, "utf8")
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

export function clientOf({ url, token }: Portal): CkanClient {
  return createCkanClient(url, { ...(token === null ? {} : { token }), contact: "mailto:tests@localhost" });
}

function fail(): never {
  throw new Error("tests/ckan/ckan.sh up left no .ckan/env");
}
