import type { TestProject } from "vitest/node";
import { startFileServer } from "./file-server.ts";
import { bringUpPortal, clientOf, type Portal } from "./portal.ts";
import { seed } from "./seed.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly portal: Portal;
  }
}

/** Once for the whole suite: a portal that answers and holds what `seed.ts` says, files that can be fetched. */
export async function setup(project: TestProject) {
  const portal = bringUpPortal();
  const files = await startFileServer();
  if (portal.token !== null) await seed(clientOf(portal), files.url);
  project.provide("portal", portal);
  return files.close;
}
