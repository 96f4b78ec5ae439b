import { workerData } from "node:worker_threads";
import { columnAliases } from "../../header/column-aliases.ts";
import { matchHeader } from "../../header/header.ts";
import { RowChecker } from "../../rows/row-checker.ts";
import { fingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { compileSchemaFor } from "../../schema-choice/choose-schema.ts";
import { BlockRing } from "./block-ring.ts";
import { BlockSlot } from "./block-slot.ts";
import { checkSlot } from "./check-slot.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, type RowWorkerData } from "./row-messages.ts";

/** A thread that checks the rows of blocks alone, as planned from the same schema and header as the thread that reads. */
const {
  job,
  slots: memories,
  ring: ringMemory,
  questions: questionMemory,
  fingerprintKey: givenKey,
  answers,
  number,
}: RowWorkerData = workerData;
fingerprintKey.set(givenKey);
const slots = memories.map((memory) => new BlockSlot(memory));
const ring = new BlockRing(slots.length, ringMemory);
const questions = new HashQuestions(questionMemory);
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

// Until the thread is ended.
for (;;) {
  const block = ring.takeOrSleep();
  const slot = slots[ring.slotOf(block)];
  if (!slot) throw new Error(`no slot for ${block}`);
  const found = await checkSlot(checker, slot, questions);
  const how = howDone(number, found);
  if (hasTold(how)) answers.postMessage(found);
  ring.done(block, how);
}
