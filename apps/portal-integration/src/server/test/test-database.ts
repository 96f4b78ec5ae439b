import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "../database/open-database.ts";

/** A real PostgreSQL of its own, with its tables and nothing in them; one a test file. */
export async function testDatabase(): Promise<OpenDatabase & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "odl-portal-test-"));
  const open = await openDatabase({ url: null, folder });
  return {
    ...open,
    folder,
    close: async () => {
      await open.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
