import { createHash } from "node:crypto";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ServiceError } from "../../service-error.ts";
import type { Binaries } from "./binaries.ts";
import { closedFolder } from "./closed-folder.ts";

/** Where the system keeps the data of services. */
export const SHELTER = "/var/lib/opendatalocale";

/**
 * Where an account without rights can keep what belongs in a folder: there, or, when something on the way is closed to it (a clone in
 * `/root`), in a place of the shelter that is always the same for that folder. Throws `folder-closed` when the shelter is closed too.
 */
export async function reachableFolder(folder: string, shelter: string): Promise<string> {
  if ((await closedFolder(folder)) === null) return folder;
  const place = join(shelter, createHash("sha256").update(folder).digest("hex").slice(0, 16));
  await openShelter(shelter);
  await mkdir(place, { recursive: true, mode: 0o711 });
  process.emitWarning(`the account of PostgreSQL cannot reach ${folder}: its data is in ${place}`, {
    code: "ODL_DATA_ELSEWHERE",
  });
  return place;
}

/** The programs, where that account can run them; copied once, whole, when they stand behind a closed folder. */
export async function reachableBinaries(binaries: Binaries, shelter: string): Promise<Binaries> {
  const root = dirname(dirname(binaries.postgres));
  if ((await closedFolder(root)) === null) return binaries;
  // The package that brings them has their version.
  const { version }: { version: string } = JSON.parse(await readFile(join(dirname(root), "package.json"), "utf8"));
  const place = join(shelter, `postgresql-${version}`);
  await openShelter(shelter);
  if (!(await exists(place))) {
    const draft = await mkdtemp(`${place}.`);
    await cp(root, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    // Another process may have been faster: its copy is as good.
    await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const at = (program: string) => join(place, "bin", basename(program));
  return { initdb: at(binaries.initdb), postgres: at(binaries.postgres) };
}

async function openShelter(shelter: string): Promise<void> {
  await mkdir(shelter, { recursive: true, mode: 0o755 });
  const closed = await closedFolder(shelter);
  if (closed !== null) throw new ServiceError("folder-closed", { detail: closed });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
