import { parentPort, workerData } from "node:worker_threads";
import { compileSchemaFor } from "../../choose-schema.ts";
import { columnAliases } from "../../column-aliases.ts";
import { matchHeader } from "../../header.ts";
import { RowChecker } from "../../row-checker.ts";
import { BlockSlot } from "./block-slot.ts";
import type { RowAnswer, RowRequest, RowWorkerData } from "./row-messages.ts";

/** A thread that checks the rows of blocks alone, as planned from the same schema and header as the thread that reads. */
const { job, slots: memories }: RowWorkerData = workerData;
const slots = memories.map((memory) => new BlockSlot(memory));
const schema = await compileSchemaFor(job.descriptor, job.schemaId);
const { columns } = matchHeader(job.labels, schema, {
  ignoreHeaderCase: job.options.ignoreHeaderCase ?? false,
  aliases: columnAliases(job.schemaId, schema.descriptor.version ?? ""),
});
const noKeys = { uniqueness: null, links: null, foreignKeys: null };
const checker = await RowChecker.plan(schema, job.schemaId, columns, noKeys, job.toldPerCause);
// Checks that lack a column stop here too; the thread that reads tells it.
checker.begin();
await checker.loadSuggestions();

/** What fingerprints are made of: the same arrays each time, by which what is known of them is kept. */
const questions: Int32Array[] = [];

parentPort?.on("message", async ({ slot: index, block, hashed }: RowRequest) => {
  const slot = slots[index];
  if (!slot) throw new Error(`no slot ${index}`);
  const { found, counted, refused } = await checker.checkAlone(slot.read(block));
  slot.refused.set(refused.subarray(0, block.rows));
  for (const [place, indexes] of hashed.entries()) {
    questions[place] ??= indexes;
    slot.hashes[place]?.set(checker.hashesAlone(questions[place]).subarray(0, block.rows * 2));
  }
  const answer: RowAnswer = { slot: index, found, counted };
  parentPort?.postMessage(answer);
});
