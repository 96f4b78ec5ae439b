import type { AuthorityKind } from "@opendatalocale/territories";
import { nameOf } from "../app/admin.ts";
import type { Actor } from "../app/identify.ts";
import { Problem } from "../app/problem.ts";
import type { Database, Stage } from "../database/tables.ts";
import { storable } from "../store/stored-text.ts";
import { writeChange } from "../store/write-change.ts";
import { authorityBySiren } from "./known-authorities.ts";

/** An ETD as its ATD tells it: a SIREN that the tables know, or who it is. */
export interface NewEtd {
  readonly siren?: string;
  readonly name?: string;
  readonly kind?: AuthorityKind;
  readonly departements?: readonly string[];
  readonly population?: number;
  readonly fte?: number;
  readonly stage?: Stage;
}

/** Adds an ETD to an ATD, at its first stage. Throws {@link Problem} `unknown-authority`, `conflict`. Stages are then to be mirrored. @returns its id */
export async function addEtd(database: Database, actor: Actor, atd: string, etd: NewEtd): Promise<string> {
  const known = etd.siren === undefined ? null : await authorityBySiren(etd.siren);
  const name = etd.name ?? known?.name;
  const kind = known?.kind ?? etd.kind;
  if (name === undefined || kind === undefined) throw new Problem("unknown-authority");
  const year = String(new Date().getUTCFullYear());
  const stage = etd.stage ?? "repere";
  return database.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto("etds")
      .values({
        atd_id: atd,
        siren: etd.siren ?? null,
        name: storable(name),
        kind,
        departements: [...(known?.departements ?? etd.departements ?? [])],
        stage,
        population: etd.population ?? null,
        population_vintage: etd.population === undefined ? null : year,
        fte: etd.fte ?? null,
        fte_vintage: etd.fte === undefined ? null : year,
      })
      .onConflict((conflict) => conflict.columns(["atd_id", "siren"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made === undefined) throw new Problem("conflict", etd.siren ?? null);
    await transaction
      .insertInto("etd_stages")
      .values({ etd_id: made.id, stage, actor: nameOf(actor) })
      .execute();
    await writeChange(transaction, actor, { action: "etd.add", subject: made.id, after: { ...etd, name, kind } });
    return made.id;
  });
}
