import { nameOf } from "../app/admin.ts";
import type { Actor } from "../app/identify.ts";
import type { Database, Stage } from "../database/tables.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { writeChange } from "../store/write-change.ts";

/** Moves an ETD to a stage and writes it down; the stage it has already changes nothing. To be called in a transaction. */
export async function changeStage(
  transaction: Database,
  actor: Actor,
  etd: string,
  { stage, note = "" }: { readonly stage: Stage; readonly note?: string },
): Promise<void> {
  const before = await transaction
    .selectFrom("etds")
    .select("stage")
    .where("id", "=", etd)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (before.stage === stage && note === "") return;
  await transaction.updateTable("etds").set({ stage }).where("id", "=", etd).execute();
  await transaction
    .insertInto("etd_stages")
    .values({ etd_id: etd, stage, note, actor: nameOf(actor) })
    .execute();
  await writeChange(transaction, actor, { action: "etd.stage", subject: etd, before, after: { stage, note } });
  await mirrorStages(transaction);
}
