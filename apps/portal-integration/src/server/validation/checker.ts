import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { download, HarvestClient, HarvestError } from "@opendatalocale/harvester";
import type { Lang, Report } from "@opendatalocale/report";
import { Problem } from "../app/problem.ts";
import type { Config } from "../config/config.ts";
import { CheckThreads } from "./check-threads.ts";
import { schemaFrom } from "./schema-from.ts";
import { Turns } from "./turns.ts";

export interface CheckOptions {
  /** An id (`scdl/subventions`), or what other validators take: `schema-datagouvfr.…`, the address of a schema. */
  readonly schema?: string;
  readonly lang: Lang;
  readonly strict?: boolean;
  readonly ignoreHeaderCase?: boolean;
  readonly maxErrors?: number;
}

/** What is checked: a file that was received, or the address of one. */
export type CheckInput =
  | { readonly path: string; readonly name: string; readonly sha256: string }
  | { readonly url: string };

/** Checks what visitors give, a few at once, as `odl validate` would. */
export class Checker {
  readonly #config: Config;
  readonly #turns: Turns;
  /** Without any allow-list: an address that a visitor gives never leads inside. */
  readonly #client: HarvestClient;
  readonly #threads = new CheckThreads();

  constructor(config: Config) {
    this.#config = config;
    this.#turns = new Turns(config.validations);
    this.#client = new HarvestClient({ retries: 0, robots: false, concurrency: 2, contact: config.publicUrl });
  }

  /** The report. Throws {@link Problem}: `busy`, `not-fetched`, `validation-too-long`. */
  check(input: CheckInput, options: CheckOptions): Promise<Report> {
    return this.#turns.take(() => inFolder((folder) => this.#checkIn(folder, input, options)));
  }

  async close(): Promise<void> {
    await Promise.all([this.#threads.close(), this.#client.close()]);
  }

  async #checkIn(folder: string, input: CheckInput, options: CheckOptions): Promise<Report> {
    const signal = AbortSignal.timeout(this.#config.validationTime);
    const { path, name, sha256, url } =
      "url" in input ? await this.#fetch(input.url, folder, signal) : { ...input, url: null };
    const { schema, ...others } = options;
    const chosen = schema === undefined ? {} : { schema: () => schemaFrom(schema, this.#client, signal) };
    const report = await this.#threads.check(path, { options: others, ...chosen, signal }).catch((error: unknown) => {
      throw signal.aborted ? new Problem("validation-too-long") : error;
    });
    return named(report, { path, name, sha256, url });
  }

  async #fetch(url: string, folder: string, signal: AbortSignal) {
    const path = join(folder, randomUUID());
    try {
      const got = await download(this.#client, url, path, { maxBytes: this.#config.maxUpload, signal });
      if (got.state === "unchanged") throw new Problem("not-fetched", "http-status");
      const last = new URL(got.url).pathname.split("/").at(-1) ?? "";
      return { path, name: got.fileName ?? (last || "fichier"), sha256: got.sha256, url };
    } catch (error) {
      if (error instanceof HarvestError) throw new Problem("not-fetched", error.code);
      throw error;
    }
  }
}

/** Gives the work a folder that is gone afterwards, whatever happened. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "odl-portal-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report bears the name that its reader knows; where the file stood on our disk concerns nobody. */
function named(
  report: Report,
  { path, name, sha256, url }: { path: string; name: string; sha256: string; url: string | null },
): Report {
  const hidden = (text: string) => text.replaceAll(path, name);
  const { failure } = report;
  return {
    ...report,
    source: { ...report.source, name, url, sha256 },
    failure: failure && {
      ...failure,
      message: hidden(failure.message),
      hint: failure.hint === null ? null : hidden(failure.hint),
    },
  };
}
