import { workerData } from "node:worker_threads";
import { readByTurns, SharedPlaces } from "@opendatalocale/tabular/node";
import { columnAliases } from "../../header/column-aliases.ts";
import { matchHeader } from "../../header/header.ts";
import { RowChecker } from "../../rows/row-checker.ts";
import { drawFingerprintKey } from "../../rule-kinds/fingerprint-key.ts";
import { compileSchemaFor } from "../../schema-choice/choose-schema.ts";
import { BlockRing } from "./block-ring.ts";
import { BlockSlot } from "./block-slot.ts";
import { checkSlot } from "./check-slot.ts";
import { HashQuestions } from "./hash-questions.ts";
import { hasTold, howDone, type RowWorkerData } from "./row-messages.ts";

/** A thread that reads blocks by turns and checks their rows alone, as planned from the same schema and header as the first thread. */
const { job, plan, memory, slots: memories, ring: ringMemory, ...data }: RowWorkerData = workerData;
drawFingerprintKey((key) => key.set(data.fingerprintKey));
const places = new SharedPlaces(memories.length, memory, data.number);
const slots = places.places.map((place, index) => new BlockSlot(place, memories[index]));
const ring = new BlockRing(ringMemory);
const questions = new HashQuestions(data.questions);
const schema = await compileSchemaFor(job.descriptor, job.schemaId);
const { columns } = matchHeader(job.labels, schema, {
  ignoreHeaderCase: job.options.ignoreHeaderCase ?? false,
  aliases: columnAliases(job.schemaId, schema.descriptor.version ?? ""),
});
const noKeys = { uniqueness: null, links: null, foreignKeys: null };
const checker = await RowChecker.plan(schema, job.schemaId, columns, noKeys, job.toldPerCause);
// Checks that lack a column stop here too; the first thread tells it.
checker.begin();
await checker.loadSuggestions();

let isGiven = false;
const table = readByTurns(plan, places, {
  begin: () => ring.mark,
  end: (mark) => {
    isGiven = mark !== null;
    if (mark) ring.giveTurn(mark);
  },
});

while (ring.takeTurnOrSleep()) {
  const number = ring.read;
  const slot = slots[ring.slotOf(number)];
  if (!slot) throw new Error(`no slot for ${number}`);
  places.current = ring.slotOf(number);
  isGiven = false;
  // Where the file cannot be read, the first thread says so.
  const block = await table.nextBlock().catch(() => null);
  if (!isGiven || !block) {
    ring.leaveToFirst();
    break;
  }
  const more = table.takeFindings();
  const told = { ...(await checkSlot(checker, block, table.bytesRead(), slot, questions)), more };
  const how = howDone(data.number, told);
  if (hasTold(how)) data.answers.postMessage(told);
  ring.done(number, how);
}
