import { availableParallelism, loadavg } from "node:os";
import type { Report } from "@opendatalocale/report";
import { BAL, balVersionIn } from "@opendatalocale/schemas";
import { type ByteSource, openTable, TableError } from "@opendatalocale/tabular";
import { openFile, streamSource } from "@opendatalocale/tabular/node";
import type { BalAnswer, BalRequest } from "../bal/bal-messages.ts";
import { validateBal } from "../bal/validate-bal.ts";
import { CheckFailure } from "../check-failure.ts";
import type { Threads } from "../rows/threads.ts";
import { drawFingerprintKey } from "../rule-kinds/fingerprint-key.ts";
import { validate, validateOn } from "../validate.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { drawRandom } from "./draw-random.ts";
import { openScratchFile } from "./scratch-file.ts";

const { statSync } = process.getBuiltinModule("node:fs");

/** Files from this size are checked by several threads: below, starting them would cost more than they bring. */
const THREADED_FROM = 512 * 1024 * 1024;
/** Threads beside the first one: more would wait for their turn to read. */
const MOST_THREADS = 3;

/** A label that may be the key of addresses, misspelt or written for people. */
const NEAR_KEY = /^cl[eé][\s_.-]*(d['’]\s*)?inter/i;

export interface FileOptions extends ValidateOptions {
  /**
   * Threads beside the first one, from 0, that read a plain UTF-8 file with it; each takes some 30 MB. Left out: none below 512 MB,
   * else as many as the machine has left, up to 3.
   */
  readonly threads?: number;
}

/** Checks a file on disk. A file that is missing or unreadable makes a `not-checked` report, as any other failure. */
export async function validateFile(path: string, options: FileOptions = {}): Promise<Report> {
  const open = () => openFile(path);
  const schema = typeof options.schema === "function" ? await options.schema().catch(() => undefined) : options.schema;
  const profile = typeof schema === "string" ? balVersionIn(schema) : null;
  if (profile !== null) return validateBal(path, open, profile, { ...options, chosen: "given", run: runBal });
  if (options.schema === undefined && (await looksLikeAddresses(path, open)))
    return validateBal(path, open, "1.5", { ...options, chosen: "proposed", run: runBal });
  drawFingerprintKey(drawRandom);
  const threads = options.threads ?? threadsFor(path);
  return validateOn(
    { name: path, open },
    { openScratch: openScratchFile, ...options },
    threads > 0 ? await workerThreads(threads) : null,
  );
}

/** Node's own modules for threads take some megabytes: they are loaded for those who start one. */
async function workerThreads(count: number): Promise<Threads | null> {
  const threads = await import("./threads/worker-threads.ts");
  return threads.workerThreads(count);
}

async function runBal(request: BalRequest): Promise<BalAnswer> {
  const bal = await import("./bal/run-bal.ts");
  return bal.runBal(request);
}

function threadsFor(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size < THREADED_FROM ? 0 : threadsLeft(availableParallelism(), loadavg()[0] ?? 0);
}

/**
 * Threads worth starting beside the first one. They make a third more work in all: where every processor already has something to do, one
 * thread is faster. @param load processes that ran or waited to, of late; systems that do not count them say 0
 */
export function threadsLeft(processors: number, load: number): number {
  return Math.max(0, Math.min(processors - 1 - Math.floor(load), MOST_THREADS));
}

/** Checks what a Node stream brings, the standard input for instance. */
export async function validateStream(stream: NodeJS.ReadableStream, options: ValidateOptions = {}): Promise<Report> {
  const open = () => streamSource("-", stream);
  const schema = typeof options.schema === "function" ? await options.schema().catch(() => undefined) : options.schema;
  const profile = typeof schema === "string" ? balVersionIn(schema) : null;
  if (profile !== null) return validateBal("-", open, profile, { ...options, chosen: "given", run: runBal });
  return validate({ name: "-", open }, { openScratch: openScratchFile, ...options });
}

/** The key of interoperability is a column that only the address schema has; under a near name, the detector has the last word. */
async function looksLikeAddresses(name: string, open: () => ByteSource): Promise<boolean> {
  try {
    const table = await openTable(open());
    const { format, labels } = table;
    await table.close();
    if (format !== "csv") return false;
    if (labels.some((label) => label.trim().toLowerCase() === "cle_interop")) return true;
    if (!labels.some((label) => NEAR_KEY.test(label.trim()))) return false;
    const { detect } = await import("../detect/detect.ts");
    return (await detect({ name, open })).trusted?.schema.id === BAL;
  } catch (error) {
    // What is wrong with the file is told by the check itself.
    if (error instanceof TableError || error instanceof CheckFailure) return false;
    throw error;
  }
}
