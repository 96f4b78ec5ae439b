import {
  type Assessment,
  assess,
  type Facts,
  type Obligation,
  type ObligationVerdict,
} from "@opendatalocale/eligibility";
import type { Authority } from "@opendatalocale/territories";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { DatasetState } from "./dataset-state.ts";
import { stateOf } from "./observatory/asked.ts";

/** A duty as the law states it, whoever it weighs on. */
export type DutyOfLaw = Omit<Obligation, "decide" | "examples">;

/** What was found of a duty's data on the portals that are followed. `not-measured`: no schema says what to look for. */
export type Found = "conforming" | "to-correct" | "not-checked" | "not-found" | "not-measured";

/** A duty, what it asks of one authority and why, and what was found. */
export interface Duty extends DutyOfLaw, Pick<ObligationVerdict, "level" | "because"> {
  readonly isToConfirm: boolean;
  readonly question: NonNullable<ObligationVerdict["question"]> | null;
  readonly found: Found;
  readonly files: number;
}

export interface Duties {
  readonly authority: Authority;
  readonly date: string;
  readonly status: Assessment["status"];
  readonly floors: Assessment["floors"];
  readonly duties: readonly Duty[];
}

/** What the law asks of an authority, beside what it publishes under its SIREN, on any portal. */
export async function readDuties(
  database: Database,
  authority: Authority,
  { date, fte }: { readonly date: string; readonly fte?: number },
): Promise<Duties> {
  const facts: Facts = {
    ...(await factsOf(database, authority)),
    ...(fte === undefined ? {} : { fte: { value: fte } }),
  };
  const { status, floors, obligations } = assess(authority, facts, date);
  const published =
    authority.siren === null
      ? new Map<string, readonly DatasetState[]>()
      : await publishedBy(database, authority.siren);
  const duties = obligations.map(({ obligation, ...decision }) => dutyOf(obligation, decision, published));
  return { authority, date, status, floors, duties };
}

export function asLaw({ decide: _, examples: __, ...law }: Obligation): DutyOfLaw {
  return law;
}

function dutyOf(
  obligation: Obligation,
  { level, because, isToConfirm = false, question = undefined }: Omit<ObligationVerdict, "obligation">,
  published: ReadonlyMap<string, readonly DatasetState[]>,
): Duty {
  const { schema } = obligation;
  const states = schema === null ? [] : (published.get(schema) ?? []);
  const found = schema === null ? "not-measured" : foundIn(states);
  return { ...asLaw(obligation), level, because, isToConfirm, question: question ?? null, found, files: states.length };
}

/** The best of the files': an authority that publishes one good file publishes it. */
function foundIn(states: readonly DatasetState[]): Found {
  if (states.length === 0) return "not-found";
  if (states.some((state) => state === "valid" || state === "valid-with-remarks")) return "conforming";
  return states.includes("invalid") ? "to-correct" : "not-checked";
}

async function publishedBy(database: Database, siren: string): Promise<ReadonlyMap<string, readonly DatasetState[]>> {
  const { rows } = await sql<{ schema: string; states: DatasetState[] }>`
    select schema, array_agg(state) as states from (select f.schema, ${stateOf(new Date())} as state
      from checked_files f where f.current and f.siren = ${siren}) one group by schema`.execute(database);
  return new Map(rows.map(({ schema, states }) => [schema, states]));
}

/** Of an EPCI, its most populous commune, which one duty hangs on. */
async function factsOf(database: Database, { kind, siren }: Authority): Promise<Facts> {
  if (kind !== "epci" || siren === null) return {};
  const member = await database
    .selectFrom("authorities")
    .select(["name", "municipal", "vintage"])
    .where("kind", "=", "commune")
    .where("epci", "=", siren)
    .where("municipal", "is not", null)
    .orderBy("municipal", "desc")
    .executeTakeFirst();
  if (member?.municipal == null) return {};
  const municipal = { value: member.municipal, vintage: member.vintage ?? "", source: "INSEE, recensement" };
  return { largestMember: { name: member.name, municipal } };
}
