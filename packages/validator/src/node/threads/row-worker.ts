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
const checker = await RowChecker.plan(schema, job.schemaId, columns, noKeys, job.suggestionsPerCause);
// Checks that lack a column stop here too; the thread that reads tells it.
checker.begin();
await checker.loadSuggestions();

parentPort?.on("message", async ({ slot: index, block }: RowRequest) => {
  const slot = slots[index];
  if (!slot) throw new Error(`no slot ${index}`);
  const { found, refused } = await checker.checkAlone(slot.read(block));
  slot.refused.set(refused.subarray(0, block.rows));
  const answer: RowAnswer = { slot: index, found };
  parentPort?.postMessage(answer);
});
