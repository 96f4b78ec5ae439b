import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { download, HarvestClient, HarvestError } from "@opendatalocale/harvester/http";

/** Files that catalogues list at addresses, downloaded for the time of a check. */
export class CatalogueDownloads {
  readonly #client: HarvestClient;
  #folder: string | null = null;
  #count = 0;

  constructor({ allowPrivateNetwork }: { readonly allowPrivateNetwork: boolean }) {
    this.#client = new HarvestClient({ allow: allowPrivateNetwork ? ["*"] : [] });
  }

  /** Where the file now is, or why it could not be had: `no-address`, or a code of the harvester. */
  async fetch(address: string): Promise<{ readonly path: string } | { readonly failure: string }> {
    if (!/^https?:\/\//i.test(address)) return { failure: "no-address" };
    this.#folder ??= await mkdtemp(join(tmpdir(), "odl-catalogue-"));
    const path = join(this.#folder, `${++this.#count}-${nameIn(address)}`);
    try {
      await download(this.#client, address, path);
      return { path };
    } catch (error) {
      if (error instanceof HarvestError) return { failure: error.code };
      throw error;
    }
  }

  /** The files go: they were only there to be checked. */
  async close(): Promise<void> {
    await this.#client.close();
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The last name of the address, for the report; nothing in it leads elsewhere. */
function nameIn(address: string): string {
  const last = URL.canParse(address) ? (new URL(address).pathname.split("/").at(-1) ?? "") : "";
  return last.replace(/[^\w.-]/g, "_").slice(-100) || "file";
}
